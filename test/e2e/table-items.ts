import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  DynamoDBClient,
  ScanCommand,
  type ScanCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Envelope } from '#events/envelope.ts';
import type { LocalStack } from '#local/local-stack.ts';

export type TableItem = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** A client of the stack's own DynamoDB, for what no function does. */
export const dynamoDbOf = ({ dynamoDbUrl }: LocalStack): DynamoDBClient =>
  new DynamoDBClient({
    endpoint: dynamoDbUrl,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

/** Everything that lies in the table, in the order of its keys. The product never scans; its tests may. */
export const tableItems = async (stack: LocalStack): Promise<TableItem[]> => {
  const client = dynamoDbOf(stack);
  const [TableName = ''] = stack.tableNames;
  const items: TableItem[] = [];
  try {
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page: ScanCommandOutput = await client.send(
        new ScanCommand({ TableName, ConsistentRead: true, ...(start && { ExclusiveStartKey: start }) }),
      );
      items.push(...(page.Items ?? []).map((item) => unmarshall(item) as TableItem));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  } finally {
    client.destroy();
  }
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
};

/** The table when nothing moves any more. */
export const tableAtRest = async (stack: LocalStack): Promise<TableItem[]> => {
  await stack.drain();
  return tableItems(stack);
};

/** Every item that is new, gone or different in anything at all, by its key. */
export const changesBetween = (before: readonly TableItem[], after: readonly TableItem[]): string[] => {
  const keyOf = ({ pk, sk }: TableItem) => `${pk} ${sk}`;
  const were = new Map(before.map((item) => [keyOf(item), item]));
  const are = new Map(after.map((item) => [keyOf(item), item]));
  return [...new Set([...were.keys(), ...are.keys()])].filter(
    (key) => !isDeepStrictEqual(were.get(key), are.get(key)),
  );
};

/** The events that lie in the table: what has been decided, whoever has heard of it. */
export const eventItems = (items: readonly TableItem[]) =>
  items
    .filter(({ sk }) => sk.startsWith('EVENT#'))
    .map((item) => ({
      envelope: item['envelope'] as Envelope,
      isUnpublished: item['unpublishedSince'] !== undefined,
    }));

/** The states of all records of one kind. */
export const statesOf = (items: readonly TableItem[], kind: string) =>
  items
    .filter(({ pk, sk }) => sk === 'STATE' && pk.split('#')[1] === kind)
    .map(({ state }) => state as Readonly<Record<string, unknown>>);
