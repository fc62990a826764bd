import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngineTable } from '#bench/alarms/engine-table.ts';
import { DynamoDbEngine } from '#local/dynamodb/dynamodb-engine.ts';
import { runCommand } from '../../e2e/run-command.ts';
import { temporaryFolder } from '../../e2e/running-stack.ts';
import { AwsBesideEngine, copyItems } from './aws-beside-engine.ts';

const at = '2026-11-22T10:00:00Z';
const living = 'samsyn-prod';
const restored = 'samsyn-prod-restored-20261122T100000Z';
const { folder, remove } = temporaryFolder();
let engine: DynamoDbEngine;
let aws: AwsBesideEngine;
let environment: Readonly<Record<string, string>>;

const restore = (flags: string) => runCommand({ environment }, `restore.ts table --look-every 0 ${flags}`);
const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'STATE' }, text: { S: 'as it was' } });
const scan = async (TableName: string) =>
  (await engine.call<{ Items: object[] }>('Scan', { TableName })).Items;
const tableOf = async (TableName: string) =>
  (await engine.call<{ Table: Record<string, unknown> }>('DescribeTable', { TableName })).Table;

/** A table with everything that a stack gives it. */
const deploy = async (tableName: string) => {
  await createEngineTable(engine, tableName);
  const { TableArn } = await tableOf(tableName);
  await engine.call('UpdateTable', {
    TableName: tableName,
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  });
  await engine.call('UpdateTable', { TableName: tableName, DeletionProtectionEnabled: true });
  await engine.call('UpdateTimeToLive', {
    TableName: tableName,
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expiresAt' },
  });
  await engine.call('TagResource', { ResourceArn: TableArn, Tags: [{ Key: 'system', Value: 'samsyn' }] });
};

const alarm = {
  AlarmName: `${living} is throttled`,
  AlarmDescription: 'People wait and then get no answer.',
  Namespace: 'AWS/DynamoDB',
  MetricName: 'ThrottledRequests',
  Dimensions: [
    { Name: 'TableName', Value: living },
    { Name: 'Operation', Value: 'Query' },
  ],
  Statistic: 'Sum',
  Period: 60,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: 'GreaterThanOrEqualToThreshold',
  StateValue: 'OK',
  AlarmArn: 'arn:aws:cloudwatch:eu-north-1:000000000000:alarm:throttled',
};

beforeAll(async () => {
  engine = await DynamoDbEngine.start(folder);
  aws = new AwsBesideEngine(engine);
  environment = await aws.start();
  await deploy(living);
  for (const pk of ['0184#plan#1', '0184#plan#2']) {
    await engine.call('PutItem', { TableName: living, Item: item(pk) });
  }
  await createEngineTable(engine, 'laid-aside');
  await copyItems(engine, living, 'laid-aside');
  aws.snapshot = 'laid-aside';
  aws.recoveryDays.set(living, 20);
  aws.alarms.set(alarm.AlarmName, alarm);
  aws.alarms.set('other', {
    ...alarm,
    AlarmName: 'other',
    Dimensions: [{ Name: 'TableName', Value: 'other' }],
  });
});
afterAll(async () => {
  await aws?.stop();
  await engine?.stop();
  remove();
});

describe('restoring a table beside the living one', () => {
  test('shows every call in order, and makes none', async () => {
    const printed = await restore(`--table ${living} --at ${at}`);
    expect(printed.match(/^ {2}\w+/gm)?.map((line) => line.trim())).toEqual([
      'RestoreTableToPointInTime',
      'UpdateTable',
      'UpdateTimeToLive',
      'UpdateContinuousBackups',
      'TagResource',
      'PutMetricAlarm',
      'UpdateTable',
    ]);
    expect(printed).toContain(restored);
    expect(printed).toContain('Nothing was changed');
    expect(aws.calls).toEqual([]);
  });

  test('refuses an instant without a time zone, one to come, and a table that is not there', async () => {
    await expect(restore(`--table ${living} --at 2026-11-22T10:00:00`)).rejects.toThrow('takes an instant');
    await expect(restore(`--table ${living} --at 2999-01-01T00:00:00Z`)).rejects.toThrow('not come yet');
    await expect(restore(`--table nowhere --at ${at}`)).rejects.toThrow('is it lost?');
  });

  test('goes on where it broke off, and then has all that the living one has', async () => {
    await engine.call('PutItem', {
      TableName: living,
      Item: { ...item('0184#plan#1'), text: { S: 'damaged' } },
    });
    aws.refuseOnce = 'UpdateTimeToLive';
    await expect(restore(`--table ${living} --at ${at} --carry-out`)).rejects.toThrow('not allowed');
    expect(await restore(`--table ${living} --at ${at}`)).not.toContain('RestoreTableToPointInTime');

    const printed = await restore(`--table ${living} --at ${at} --carry-out`);
    expect(printed).toContain(`${restored} is restored. Its stream is arn:`);
    expect(printed).not.toContain('not rehearsed');
    expect(await restore(`--table ${living} --at ${at}`)).toContain(`${restored} has all that ${living} has`);

    const [copy, original] = [await tableOf(restored), await tableOf(living)];
    expect(copy['StreamSpecification']).toEqual(original['StreamSpecification']);
    expect(copy['DeletionProtectionEnabled']).toBe(true);
    expect(await engine.call('DescribeTimeToLive', { TableName: restored })).toMatchObject({
      TimeToLiveDescription: { AttributeName: 'expiresAt' },
    });
    expect(await engine.call('ListTagsOfResource', { ResourceArn: copy['TableArn'] })).toEqual({
      Tags: [{ Key: 'system', Value: 'samsyn' }],
    });
    expect(new Set(await scan(restored))).toEqual(new Set([item('0184#plan#1'), item('0184#plan#2')]));
  });

  test('asks for each thing once, for recovery until backups are there, and for the alarm of the new table', () => {
    const asked = aws.calls.map(({ operation }) => operation);
    expect(asked).toEqual([
      'RestoreTableToPointInTime',
      'UpdateTable',
      'UpdateTimeToLive',
      'UpdateContinuousBackups',
      'UpdateContinuousBackups',
      'TagResource',
      'PutMetricAlarm',
      'UpdateTable',
    ]);
    expect(aws.calls[0]?.input).toEqual({
      SourceTableName: living,
      TargetTableName: restored,
      RestoreDateTime: Date.parse(at) / 1000,
    });
    expect(aws.calls[4]?.input).toEqual({
      TableName: restored,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 20 },
    });
    const { StateValue, AlarmArn, ...settings } = alarm;
    expect(aws.calls[6]?.input).toEqual({
      ...settings,
      AlarmName: `${restored} is throttled`,
      Dimensions: [
        { Name: 'TableName', Value: restored },
        { Name: 'Operation', Value: 'Query' },
      ],
    });
  });

  test('says what the embedded engine by itself can’t do, and goes on from a copy made by hand', async () => {
    const alone = { ...environment, AWS_ENDPOINT_URL: engine.url };
    const run = (flags: string) =>
      runCommand({ environment: alone }, `restore.ts table --look-every 0 ${flags}`);
    const earlier = '2026-11-21T10:00:00Z';
    await expect(run(`--table ${living} --at ${earlier} --carry-out`)).rejects.toThrow(
      'This endpoint knows no RestoreTableToPointInTime',
    );
    await createEngineTable(engine, 'samsyn-prod-restored-20261121T100000Z');
    const printed = await run(`--table ${living} --at ${earlier} --carry-out`);
    expect(printed.match(/^not rehearsed: \w+/gm)).toEqual([
      'not rehearsed: DescribeContinuousBackups',
      'not rehearsed: DescribeAlarms',
    ]);
  });
});

test('restores a table that is gone, from AWS’ own backup, to what the template says', async () => {
  await engine.call('UpdateTable', { TableName: living, DeletionProtectionEnabled: false });
  await engine.call('DeleteTable', { TableName: living });
  aws.calls.length = 0;
  const template = join(folder, 'state.template.json');
  const Properties = {
    TableName: living,
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    DeletionProtectionEnabled: true,
  };
  const Table = { Type: 'AWS::DynamoDB::Table', Properties };
  writeFileSync(template, JSON.stringify({ Resources: { Table } }));

  const printed = await restore(
    `--table ${living} --lost --template ${template} --tag system=samsyn --carry-out`,
  );
  expect(printed).toMatch(/samsyn-prod is restored\. Its stream is arn:\S+/);
  expect(aws.calls.map(({ operation }) => operation)).toEqual([
    'RestoreTableFromBackup',
    'UpdateTable',
    'UpdateTimeToLive',
    'UpdateContinuousBackups',
    'TagResource',
    'UpdateTable',
  ]);
  expect(await scan(living)).toHaveLength(2);
});
