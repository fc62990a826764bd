import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TableEngine } from '#bench/world/table/table-engine.ts';
import { WorldServices } from '#bench/world/world-services.ts';
import { DynamoDbEngine } from '#local/dynamodb/dynamodb-engine.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { indexKeys, type Table } from '#shared/storage/table.ts';

/** A fresh table and how to end it. */
export interface FreshTable {
  readonly table: Table;
  readonly stop: () => Promise<void>;
}

const inMemory = async (): Promise<FreshTable> => ({ table: new MemoryTable(), stop: async () => {} });

/** The embedded engine with a table of the same keys and indexes as the stack's; test/infra compares the two. */
const inDynamoDb = async (): Promise<FreshTable> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-table-'));
  const engine = await DynamoDbEngine.start(dataDir);
  const keySchema = ({ pk, sk }: { pk: string; sk: string }) => [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ];
  const names = ['pk', 'sk', ...Object.values(indexKeys).flatMap(({ pk, sk }) => [pk, sk])];
  await engine.call('CreateTable', {
    TableName: 'samsyn',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keySchema({ pk: 'pk', sk: 'sk' }),
    GlobalSecondaryIndexes: Object.entries(indexKeys).map(([IndexName, keys]) => ({
      IndexName,
      KeySchema: keySchema(keys),
      Projection:
        IndexName === 'unpublished'
          ? { ProjectionType: 'ALL' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: ['summary'] },
    })),
  });
  const client = new DynamoDBClient({
    endpoint: engine.url,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  return {
    table: new DynamoTable({ tableName: 'samsyn', client }),
    async stop() {
      client.destroy();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The benches' table: memory behind DynamoDB's protocol, so the SDK's serializing, errors and retries take part. */
const inWorld = async (): Promise<FreshTable> => {
  const table = new TableEngine({
    name: 'samsyn',
    pk: 'pk',
    sk: 'sk',
    indexes: Object.entries(indexKeys).map(([name, keys]) => {
      const names = ['pk', 'sk', keys.pk, keys.sk, 'summary'];
      return { name, ...keys, projected: name === 'unpublished' ? undefined : new Set(names) };
    }),
  });
  const services = new WorldServices({ table, intercept: () => undefined, count: () => {} });
  const client = new DynamoDBClient({
    region: 'eu-north-1',
    credentials: { accessKeyId: 'world', secretAccessKey: 'world' },
    requestHandler: {
      handle: async (request: unknown) =>
        ({ response: await services.answer(request as never, Infinity) }) as never,
    },
  });
  return { table: new DynamoTable({ tableName: 'samsyn', client }), stop: async () => client.destroy() };
};

/** All tables that must behave alike. */
export const tables = [
  ['the twin in memory', inMemory],
  ['the one-process world', inWorld],
  ['DynamoDB', inDynamoDb],
] as const;
