import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Instant } from '#events/identifiers.ts';
import { dueAlarms } from '#shared/storage/alarms.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { shards } from '#shared/storage/keys.ts';
import type { LocalStack } from '../local-stack.ts';

/** When which record asks to be woken. */
export interface AheadAlarm {
  readonly wakeAt: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly id: string;
}

const mostShown = 10;

/** Later than any alarm, and still in order with them. */
const farAhead = '9999' as Instant;

/** The alarms that will ring first, read from the due shards that the tick reads. */
export class AlarmsAhead {
  readonly #table: DynamoTable | undefined;

  constructor({ environment, dynamoDbUrl, tableNames }: LocalStack) {
    const [tableName] = tableNames;
    // An assembly that is not Samsyn's own may have no table.
    if (tableName === undefined) return;
    const client = new DynamoDBClient({
      endpoint: dynamoDbUrl,
      region: environment['AWS_REGION'] ?? 'eu-north-1',
      credentials: {
        accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? 'local',
        secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? 'local',
      },
    });
    this.#table = new DynamoTable({ tableName, client });
  }

  async first(): Promise<AheadAlarm[]> {
    const table = this.#table;
    if (table === undefined) return [];
    const pages = await Promise.all(
      shards.map((shard) => dueAlarms(table, { shard, now: farAhead, limit: mostShown })),
    );
    return pages
      .flatMap(({ alarms }) => alarms.map(({ wakeAt, record }) => ({ wakeAt, ...record })))
      .sort((a, b) => (a.wakeAt < b.wakeAt ? -1 : 1))
      .slice(0, mostShown);
  }
}
