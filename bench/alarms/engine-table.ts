import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDbEngine } from '#local/dynamodb/dynamodb-engine.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { indexKeys, type Table } from '#shared/storage/table.ts';

/** A fresh table and how to end it. */
export interface FreshTable {
  readonly table: Table;
  readonly stop: () => Promise<void>;
}

/** Makes a table of the same keys and indexes as the stack's, without its stream; test/infra compares the two. */
export const createEngineTable = async (engine: DynamoDbEngine, tableName: string): Promise<void> => {
  const keySchema = ({ pk, sk }: { pk: string; sk: string }) => [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ];
  const names = ['pk', 'sk', ...Object.values(indexKeys).flatMap(({ pk, sk }) => [pk, sk])];
  await engine.call('CreateTable', {
    TableName: tableName,
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
};

/** The embedded engine with a table like the stack's. */
export const engineTable = async (): Promise<FreshTable> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-table-'));
  const engine = await DynamoDbEngine.start(dataDir);
  await createEngineTable(engine, 'samsyn');
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
