import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Item } from '#shared/storage/table.ts';

/** Every item of a table, page by page: for what no key leads to. No function of the product scans. */
export async function* scannedItems(client: DynamoDBClient, tableName: string): AsyncGenerator<Item> {
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: tableName, ConsistentRead: true },
  )) {
    for (const item of Items) yield unmarshall(item) as Item;
  }
}
