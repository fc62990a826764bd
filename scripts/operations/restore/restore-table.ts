import { setTimeout as sleep } from 'node:timers/promises';
import { type CloudWatchClient, type MetricAlarm, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import {
  type DynamoDBClient,
  ListBackupsCommand,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { alarmsOf } from './table-alarms.ts';
import { type Origin, planTable, type TableStep } from './table-plan.ts';
import { findTable, isUnknownOperation, type TableSettings } from './table-settings.ts';

export interface TableDrill {
  readonly dynamoDb: DynamoDBClient;
  readonly cloudWatch: CloudWatchClient;
  readonly origin: Origin;
  readonly target: string;
  /** What the restored table shall have: what the living one has, or what the template says when that is lost. */
  readonly wanted: TableSettings;
  /** ARN of the table that is restored: with the target's name at its end it is the target's. */
  readonly originArn: string;
  /** How often to look whether AWS is done, in seconds. */
  readonly pauseSeconds: number;
  readonly tell: (text: string) => void;
}

/** What is left to be done, and what the endpoint could not be asked. */
export interface TableLeft {
  readonly steps: readonly TableStep[];
  readonly notRehearsed: readonly string[];
}

/** What passes by itself: the table is still being changed, or its backups are not there yet. */
const isBusy = (error: unknown): boolean =>
  ['ResourceInUseException', 'ContinuousBackupsUnavailableException', 'LimitExceededException'].includes(
    (error as Error).name,
  );

/** A restore of a big table takes hours, the rest minutes. */
const busyTries = 60;

async function alarms(
  drill: TableDrill,
): Promise<{ all: MetricAlarm[]; present: MetricAlarm[] } | undefined> {
  try {
    const { cloudWatch, origin, target } = drill;
    return {
      all: await alarmsOf(cloudWatch, origin.tableName),
      present: await alarmsOf(cloudWatch, target),
    };
  } catch (error) {
    if (!isUnknownOperation(error)) throw error;
    return undefined;
  }
}

/** Looks what a restore would still have to do; changes nothing. */
export async function lookAtTable(drill: TableDrill): Promise<TableLeft> {
  const { dynamoDb, origin, target, wanted, originArn } = drill;
  const present = await findTable(dynamoDb, target);
  const found = await alarms(drill);
  const steps = planTable({
    origin,
    target,
    wanted,
    alarms: target === origin.tableName ? [] : (found?.all ?? []),
    present,
    presentAlarms: found?.present.map(({ AlarmName = '' }) => AlarmName) ?? [],
    targetArn: present?.arn ?? originArn.replace(/[^/]+$/, target),
  });
  return { steps, notRehearsed: [...(present?.notRehearsed ?? []), ...(found ? [] : ['DescribeAlarms'])] };
}

function send({ dynamoDb, cloudWatch }: TableDrill, step: TableStep): Promise<unknown> {
  switch (step.operation) {
    case 'RestoreTableToPointInTime':
      return dynamoDb.send(new RestoreTableToPointInTimeCommand(step.input));
    case 'RestoreTableFromBackup':
      return dynamoDb.send(new RestoreTableFromBackupCommand(step.input));
    case 'UpdateTable':
      return dynamoDb.send(new UpdateTableCommand(step.input));
    case 'UpdateTimeToLive':
      return dynamoDb.send(new UpdateTimeToLiveCommand(step.input));
    case 'UpdateContinuousBackups':
      return dynamoDb.send(new UpdateContinuousBackupsCommand(step.input));
    case 'TagResource':
      return dynamoDb.send(new TagResourceCommand(step.input));
    case 'PutMetricAlarm':
      return cloudWatch.send(new PutMetricAlarmCommand(step.input));
  }
}

async function untilActive({ dynamoDb, target, pauseSeconds, tell }: TableDrill): Promise<void> {
  const started = performance.now();
  for (;;) {
    const status = (await findTable(dynamoDb, target))?.status ?? 'absent';
    if (status === 'ACTIVE') return;
    tell(`${target} is ${status} since ${Math.round((performance.now() - started) / 1000)} s`);
    await sleep(pauseSeconds * 1000);
  }
}

/** Sends one step, again while AWS is busy with the one before. Answers whether the endpoint knows it. */
async function carryOut(drill: TableDrill, step: TableStep): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await send(drill, step);
      return true;
    } catch (error) {
      if (isUnknownOperation(error)) return false;
      if (!isBusy(error) || attempt >= busyTries) throw error;
      drill.tell(`${step.operation} waits: ${(error as Error).name}`);
      await sleep(drill.pauseSeconds * 1000);
    }
  }
}

/**
 * Restores a table and attaches again what a restore leaves out. What is there already is left as it is, so a run
 * that broke off is run again. Answers what the endpoint could not do.
 * @throws Error when the table can't be restored here at all; what AWS refuses, as it refused it.
 */
export async function restoreTable(drill: TableDrill): Promise<readonly string[]> {
  const { target, tell } = drill;
  const notRehearsed: string[] = [];
  const [first] = (await lookAtTable(drill)).steps;
  if (first?.operation === 'RestoreTableToPointInTime' || first?.operation === 'RestoreTableFromBackup') {
    tell(first.operation);
    if (!(await carryOut(drill, first))) {
      throw new Error(
        `This endpoint knows no ${first.operation}: make ${target} in another way and run the same again, which goes on from there.`,
      );
    }
  }
  await untilActive(drill);
  const left = await lookAtTable(drill);
  for (const step of left.steps) {
    tell(step.operation);
    if (!(await carryOut(drill, step))) notRehearsed.push(step.operation);
    await untilActive(drill);
  }
  return [...left.notRehearsed, ...notRehearsed];
}

/**
 * The backup that DynamoDB makes by itself when a table with point-in-time recovery is deleted; it keeps it 35 days.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 * @throws Error when there is none.
 */
export async function lastBackupOf(
  client: DynamoDBClient,
  tableName: string,
): Promise<{ backupArn: string; tableArn: string }> {
  const { BackupSummaries = [] } = await client.send(
    new ListBackupsCommand({ TableName: tableName, BackupType: 'ALL' }),
  );
  const newest = BackupSummaries.filter(({ BackupStatus }) => BackupStatus === 'AVAILABLE').sort(
    (one, other) => Number(other.BackupCreationDateTime) - Number(one.BackupCreationDateTime),
  )[0];
  if (newest?.BackupArn === undefined || newest.TableArn === undefined) {
    throw new Error(`There is no backup of ${tableName} in this account and region.`);
  }
  return { backupArn: newest.BackupArn, tableArn: newest.TableArn };
}
