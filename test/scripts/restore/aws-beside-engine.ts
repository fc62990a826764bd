import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createEngineTable } from '#bench/alarms/engine-table.ts';
import type { DynamoDbEngine } from '#local/dynamodb/dynamodb-engine.ts';

type Body = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- AWS's own shapes

/** A call as it came over the wire. */
export interface SentCall {
  readonly operation: string;
  readonly input: Body;
}

class Refusal extends Error {
  constructor(name: string, message = '') {
    super(message);
    this.name = name;
  }
}

const changing = /^(Restore|Update|Put|Tag|Delete|Create)/;

/**
 * An endpoint in front of the embedded DynamoDB that answers itself what the engine does not know, as the API
 * documentation says: restoring (a copy of the items that the test has laid aside, without the settings), recovery,
 * backups and alarms. It notes every call that changes something.
 */
export class AwsBesideEngine {
  readonly calls: SentCall[] = [];
  readonly alarms = new Map<string, Body>();
  /** How many days back each table can be restored; 0 while AWS begins to keep backups of it. */
  readonly recoveryDays = new Map<string, number>();
  /** The table that holds what lay there at the instant. */
  snapshot = '';
  /** Refused once, as AWS does when rights are missing. */
  refuseOnce: string | undefined;
  readonly #engine: DynamoDbEngine;
  readonly #looksUntilActive = new Map<string, number>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(engine: DynamoDbEngine) {
    this.#engine = engine;
  }

  async start(): Promise<Readonly<Record<string, string>>> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`,
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const input = (await json(request)) as Body;
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    try {
      if (this.refuseOnce === operation) {
        this.refuseOnce = undefined;
        throw new Refusal('AccessDeniedException', `not allowed: ${operation}`);
      }
      if (changing.test(operation)) this.calls.push({ operation, input });
      answer(200, await this.#answer(operation, input));
    } catch (error) {
      const { name, message } = error as Error;
      answer(400, { __type: `com.amazonaws#${name}`, message });
    }
  }

  async #answer(operation: string, input: Body): Promise<object> {
    switch (operation) {
      case 'DescribeContinuousBackups':
        return { ContinuousBackupsDescription: this.#recoveryOf(input['TableName']) };
      case 'UpdateContinuousBackups': {
        const { TableName, PointInTimeRecoverySpecification: recovery } = input;
        if (!this.recoveryDays.has(TableName)) {
          this.recoveryDays.set(TableName, 0);
          throw new Refusal(
            'ContinuousBackupsUnavailableException',
            'Backups are being enabled for the table',
          );
        }
        this.recoveryDays.set(TableName, recovery.RecoveryPeriodInDays);
        return { ContinuousBackupsDescription: this.#recoveryOf(TableName) };
      }
      case 'RestoreTableToPointInTime':
      case 'RestoreTableFromBackup':
        await this.#restore(input['TargetTableName']);
        return { TableDescription: { TableName: input['TargetTableName'], TableStatus: 'CREATING' } };
      case 'ListBackups':
        return { BackupSummaries: [this.#backupOf(input['TableName'])] };
      case 'DescribeAlarms':
        return { MetricAlarms: [...this.alarms.values()] };
      case 'PutMetricAlarm':
        this.alarms.set(input['AlarmName'], input);
        return {};
      case 'DescribeTable':
        return this.#describe(input);
      default:
        return this.#engine.call(operation, input);
    }
  }

  async #describe(input: Body): Promise<object> {
    const answer = await this.#engine.call<{ Table: object }>('DescribeTable', input);
    const looks = this.#looksUntilActive.get(input['TableName']) ?? 0;
    if (looks === 0) return answer;
    this.#looksUntilActive.set(input['TableName'], looks - 1);
    return { Table: { ...answer.Table, TableStatus: 'CREATING' } };
  }

  #recoveryOf(tableName: string): object {
    const days = this.recoveryDays.get(tableName) ?? 0;
    const PointInTimeRecoveryDescription =
      days > 0
        ? { PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: days }
        : { PointInTimeRecoveryStatus: 'DISABLED' };
    return { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription };
  }

  #backupOf(TableName: string): object {
    const TableArn = `arn:aws:dynamodb:eu-north-1:000000000000:table/${TableName}`;
    return {
      TableName,
      TableArn,
      BackupArn: `${TableArn}/backup/01`,
      BackupStatus: 'AVAILABLE',
      BackupType: 'SYSTEM',
      BackupCreationDateTime: 1_795_370_803,
    };
  }

  async #restore(target: string): Promise<void> {
    await createEngineTable(this.#engine, target);
    this.#looksUntilActive.set(target, 2);
    await copyItems(this.#engine, this.snapshot, target);
  }
}

/** Copies every item of a table into another. */
export async function copyItems(engine: DynamoDbEngine, from: string, to: string): Promise<void> {
  let start: Body | undefined;
  do {
    const page = await engine.call<{ Items: Body[]; LastEvaluatedKey?: Body }>('Scan', {
      TableName: from,
      ...(start && { ExclusiveStartKey: start }),
    });
    for (const Item of page.Items) await engine.call('PutItem', { TableName: to, Item });
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
