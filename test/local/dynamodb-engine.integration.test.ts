import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { createTable } from '#local/dynamodb/create-table.ts';
import { DynamoDbEngine } from '#local/dynamodb/dynamodb-engine.ts';
import { StreamRecords } from '#local/dynamodb/stream-records.ts';
import { temporaryFolder } from './fixture-assembly.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const table = (properties: Record<string, unknown> = {}) => ({
  stack: 's',
  logicalId: 'Table',
  type: 'AWS::DynamoDB::Table',
  name: 'things',
  ref: 'things',
  attributes: {},
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'kind', AttributeType: 'S' },
    ],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    ...properties,
  },
});

test('a new index is added to what is there; another key is refused', async () => {
  let engine = await DynamoDbEngine.start(folder);
  await createTable(engine, table({ AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }] }));
  await engine.call('PutItem', { TableName: 'things', Item: { pk: { S: 'a' }, kind: { S: 'k' } } });
  await engine.stop();

  engine = await DynamoDbEngine.start(folder);
  const index = {
    IndexName: 'by-kind',
    KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
    Projection: { ProjectionType: 'ALL' },
  };
  await createTable(engine, table({ GlobalSecondaryIndexes: [index] }));
  const { Count } = await engine.call<{ Count: number }>('Query', {
    TableName: 'things',
    IndexName: 'by-kind',
    KeyConditionExpression: 'kind = :k',
    ExpressionAttributeValues: { ':k': { S: 'k' } },
  });
  expect(Count).toBe(1);
  const otherKey = table({ KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }] });
  await expect(createTable(engine, otherKey)).rejects.toThrow(/another key/);
  await engine.stop();
});

test('trimming forgets what is passed, and the next number still goes on from the newest', async () => {
  const engine = await DynamoDbEngine.start(folder);
  const records = new StreamRecords(engine.file ?? '');
  for (const pk of ['b', 'c', 'd'])
    await engine.call('PutItem', { TableName: 'things', Item: { pk: { S: pk } } });
  const file = new DatabaseSync(engine.file ?? '');
  const numbers = () =>
    file
      .prepare('SELECT CAST(sequence_number AS INTEGER) AS n FROM _stream_records ORDER BY n')
      .all()
      .map(({ n }) => Number(n));
  const newest = numbers().at(-1) ?? 0;
  records.trim('things', String(newest));
  expect(numbers()).toEqual([newest]);
  await engine.call('PutItem', { TableName: 'things', Item: { pk: { S: 'e' } } });
  expect(numbers()).toEqual([newest, newest + 1]);
  file.close();
  records.close();
  await engine.stop();
});

test('an engine that keeps its stream otherwise is refused', () => {
  const other = join(folder, 'other.sqlite');
  new DatabaseSync(other).close();
  expect(() => new StreamRecords(other)).toThrow(/stream-records\.ts/);
  rmSync(other, { force: true });
});
