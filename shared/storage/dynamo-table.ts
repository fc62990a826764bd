import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from './keys.ts';
import {
  type Condition,
  ConditionFailed,
  decodeCursor,
  encodeCursor,
  type Item,
  indexKeys,
  type Page,
  type Query,
  type Table,
  type Write,
  WriteContention,
} from './table.ts';

const toDynamo = (value: Readonly<Record<string, unknown>>): Record<string, AttributeValue> =>
  marshall(value, { removeUndefinedValues: true });

const fromDynamo = (item: Record<string, AttributeValue>): Item => unmarshall(item) as Item;

const expression = (when: Condition | undefined) => {
  if (when === undefined) return {};
  if (when === 'absent') return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#attribute = :value',
    ExpressionAttributeNames: { '#attribute': when.attribute },
    ExpressionAttributeValues: toDynamo({ ':value': when.equals }),
  };
};

const sortCondition = (query: Query, sk: string) => {
  if (query.sk === undefined) return undefined;
  if ('between' in query.sk) {
    const [from, to] = query.sk.between;
    return { text: `${sk} BETWEEN :from AND :to`, values: { ':from': from, ':to': to } };
  }
  return 'beginsWith' in query.sk
    ? { text: `begins_with(${sk}, :sk)`, values: { ':sk': query.sk.beginsWith } }
    : { text: `${sk} <= :sk`, values: { ':sk': query.sk.upTo } };
};

/** A call that gets no answer ends: without these the SDK waits for ever. `requestTimeout` alone would only warn. */
const bounded: DynamoDBClientConfig = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

/** The table in DynamoDB. Every call ends when the client's timeouts say so; retries are the SDK's. */
export class DynamoTable implements Table {
  readonly #client: DynamoDBClient;
  readonly #tableName: string;

  constructor({
    tableName,
    client = new DynamoDBClient(bounded),
  }: { tableName: string; client?: DynamoDBClient }) {
    this.#client = client;
    this.#tableName = tableName;
  }

  async get(key: Key): Promise<Item | undefined> {
    const { Item } = await this.#client.send(
      new GetItemCommand({
        TableName: this.#tableName,
        Key: toDynamo({ pk: key.pk, sk: key.sk }),
        ConsistentRead: true,
      }),
    );
    return Item && fromDynamo(Item);
  }

  async query(query: Query): Promise<Page> {
    const names = query.index === undefined ? { pk: 'pk', sk: 'sk' } : indexKeys[query.index];
    const sort = sortCondition(query, names.sk);
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        IndexName: query.index,
        ConsistentRead: query.index === undefined,
        KeyConditionExpression: [`${names.pk} = :pk`, sort?.text].filter(Boolean).join(' AND '),
        ExpressionAttributeValues: toDynamo({ ':pk': query.pk, ...sort?.values }),
        Limit: query.limit,
        ScanIndexForward: query.isDescending !== true,
        ExclusiveStartKey:
          query.cursor === undefined ? undefined : toDynamo(decodeCursor(query.cursor, query)),
      }),
    );
    const items = Items.map(fromDynamo);
    return LastEvaluatedKey === undefined
      ? { items }
      : { items, cursor: encodeCursor(unmarshall(LastEvaluatedKey) as Record<string, string>) };
  }

  async write(writes: readonly Write[]): Promise<void> {
    const TransactItems = writes.map((write): TransactWriteItem => {
      const shared = { TableName: this.#tableName, ...expression(write.when) };
      return 'put' in write
        ? { Put: { ...shared, Item: toDynamo(write.put) } }
        : { Delete: { ...shared, Key: toDynamo({ pk: write.remove.pk, sk: write.remove.sk }) } };
    });
    try {
      await this.#client.send(new TransactWriteItemsCommand({ TransactItems }));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
      const failed = codes.flatMap((code, index) => (code === 'ConditionalCheckFailed' ? [index] : []));
      if (failed.length > 0) throw new ConditionFailed(failed);
      if (codes.includes('TransactionConflict')) throw new WriteContention();
      throw error;
    }
  }

  async dropAttribute(key: Key, attribute: string): Promise<void> {
    try {
      await this.#client.send(
        new UpdateItemCommand({
          TableName: this.#tableName,
          Key: toDynamo({ pk: key.pk, sk: key.sk }),
          UpdateExpression: 'REMOVE #attribute',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#attribute': attribute },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}
