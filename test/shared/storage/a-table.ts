import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { engineTable, type FreshTable } from '#bench/alarms/engine-table.ts';
import { TableEngine } from '#bench/world/table/table-engine.ts';
import { WorldServices } from '#bench/world/world-services.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { indexKeys } from '#shared/storage/table.ts';

const inMemory = async (): Promise<FreshTable> => ({ table: new MemoryTable(), stop: async () => {} });

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
  ['DynamoDB', engineTable],
] as const;
