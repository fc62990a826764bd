import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const dynamo = new DynamoDBClient({});
const bus = new EventBridgeClient({});

/** The same calls as notification/relay-events makes for one event, with the SDK and nothing else. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
  for (const { dynamodb } of Records) {
    const { pk, sk } = (dynamodb?.NewImage ?? {}) as never as Record<'pk' | 'sk', { S: string }>;
    const Detail = JSON.stringify(dynamodb?.NewImage);
    await bus.send(
      new PutEventsCommand({
        Entries: [
          { EventBusName: process.env['BUS_NAME'], Source: 'samsyn', DetailType: 'PlanOpened', Detail },
        ],
      }),
    );
    await dynamo.send(
      new UpdateItemCommand({
        TableName: process.env['TABLE_NAME'],
        Key: { pk, sk },
        UpdateExpression: 'REMOVE unpublishedSince',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  }
};
