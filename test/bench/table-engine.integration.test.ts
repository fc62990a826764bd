import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TableEngine } from '#bench/world/table/table-engine.ts';
import { DynamoDbEngine } from '#local/dynamodb/dynamodb-engine.ts';

const TableName = 'units';
const schema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

let dir: string;
let real: DynamoDbEngine;
const ours = new TableEngine({
  name: TableName,
  pk: 'pk',
  sk: 'sk',
  indexes: [
    {
      name: 'list',
      pk: 'listPk',
      sk: 'listSk',
      projected: new Set(['pk', 'sk', 'listPk', 'listSk', 'summary']),
    },
  ],
});

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'samsyn-units-'));
  real = await DynamoDbEngine.start(dir);
  await real.call('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'listPk', 'listSk'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: schema('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'list',
        KeySchema: schema('listPk', 'listSk'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] },
      },
    ],
  });
});

afterAll(async () => {
  await real.stop();
  rmSync(dir, { recursive: true, force: true });
});

const item = (
  sk: string,
  { text = 1, summary = 1, list = 'all' }: { text?: number; summary?: number; list?: string },
) => ({
  pk: { S: 'a' },
  sk: { S: sk },
  listPk: { S: list },
  listSk: { S: sk },
  summary: { M: { words: { S: 'å'.repeat(summary) }, count: { N: '12' } } },
  text: { L: [{ S: 'x'.repeat(text) }, { BOOL: true }, { NULL: true }] },
});

/** What both count for the same call, in the table and its index together. */
const units = async (operation: string, input: Record<string, unknown>) => {
  const { consumed } = ours.call(operation, { TableName, ...input });
  const answer = await real.call<{
    ConsumedCapacity: { CapacityUnits: number } | { CapacityUnits: number }[];
  }>(operation, {
    ...(operation === 'TransactWriteItems' ? {} : { TableName }),
    ...input,
    ReturnConsumedCapacity: 'TOTAL',
  });
  const theirs = [answer.ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
  return { ours: consumed.reduce((sum, { read, write }) => sum + read + write, 0), theirs };
};

const put = (Item: object) => ({ TransactItems: [{ Put: { TableName, Item } }] });
const byKey = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'a' } } };
const byList = { KeyConditionExpression: 'listPk = :pk', ExpressionAttributeValues: { ':pk': { S: 'all' } } };

it.each([
  ['a small item in a transaction', 'TransactWriteItems', put(item('1', {}))],
  ['a larger item', 'TransactWriteItems', put(item('2', { text: 3_000 }))],
  ['an item with a large summary', 'TransactWriteItems', put(item('3', { summary: 1_500 }))],
  ['the same item again, unchanged in the index', 'TransactWriteItems', put(item('2', { text: 4_000 }))],
  [
    'an item that moves in the index',
    'TransactWriteItems',
    put(item('3', { summary: 1_500, list: 'other' })),
  ],
  ['one item read', 'GetItem', { Key: { pk: { S: 'a' }, sk: { S: '2' } }, ConsistentRead: true }],
  ['nothing read', 'GetItem', { Key: { pk: { S: 'a' }, sk: { S: '9' } }, ConsistentRead: true }],
  ['a partition', 'Query', { ...byKey, ConsistentRead: true }],
  ['a page of a partition', 'Query', { ...byKey, ConsistentRead: true, Limit: 1 }],
  ['an index', 'Query', { ...byList, IndexName: 'list' }],
  [
    'an attribute removed',
    'UpdateItem',
    {
      Key: { pk: { S: 'a' }, sk: { S: '1' } },
      UpdateExpression: 'REMOVE #a',
      ExpressionAttributeNames: { '#a': 'listSk' },
      ConditionExpression: 'attribute_exists(pk)',
    },
  ],
])('counts the units of %s as the embedded engine does', async (_what, operation, input) => {
  const counted = await units(operation, input);
  expect(counted.ours).toBe(counted.theirs);
});
