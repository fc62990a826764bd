import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';

const dynamo = new DynamoDBClient({});

/** What most functions do first, with the SDK and nothing else: one item is got, one partition queried. */
export const handler = async (): Promise<void> => {
  const TableName = process.env['TABLE_NAME'];
  await dynamo.send(new GetItemCommand({ TableName, Key: { pk: { S: '0184' }, sk: { S: 'member' } } }));
  await dynamo.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: '0184#plan#1' } },
    }),
  );
};
