import { DynamoDBClient, GetItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
const c = new DynamoDBClient({});
export const handler = async (e: any) => { 
  await c.send(new GetItemCommand(e)); await c.send(new QueryCommand(e)); await c.send(new TransactWriteItemsCommand(e)); await c.send(new UpdateItemCommand(e));
  return unmarshall(marshall(e));
};
