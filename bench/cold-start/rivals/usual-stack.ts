import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { makeHandlerIdempotent } from '@aws-lambda-powertools/idempotency/middleware';
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import middy from '@middy/core';
import { Ajv } from 'ajv';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const logger = new Logger({ serviceName: 'rival' });
const tracer = new Tracer({ serviceName: 'rival', enabled: false });
const metrics = new Metrics({ namespace: 'rival', serviceName: 'rival' });
const dynamo = tracer.captureAWSv3Client(new DynamoDBClient({}));
const bus = tracer.captureAWSv3Client(new EventBridgeClient({}));
const persistenceStore = new DynamoDBPersistenceLayer({ tableName: process.env['TABLE_NAME'] ?? '' });

const isRelayed = new Ajv().compile({
  type: 'object',
  required: ['pk', 'sk', 'envelope'],
  properties: {
    pk: { type: 'object', required: ['S'], properties: { S: { type: 'string' } } },
    sk: { type: 'object', required: ['S'], properties: { S: { type: 'string' } } },
    envelope: { type: 'object' },
  },
});

/** The same calls, made the usual way: middy, the Powertools (log, trace, metrics, idempotency) and ajv. */
export const handler = middy<DynamoDBStreamEvent, void>()
  .use(injectLambdaContext(logger))
  .use(captureLambdaHandler(tracer))
  .use(logMetrics(metrics))
  // Loaded as it would be, asleep so that it makes no call that the others don't.
  .use(makeHandlerIdempotent({ persistenceStore }))
  .handler(async ({ Records }) => {
    for (const { dynamodb } of Records) {
      if (!isRelayed(dynamodb?.NewImage)) throw new Error('Not an event');
      const { pk, sk } = (dynamodb?.NewImage ?? {}) as never as Record<'pk' | 'sk', { S: string }>;
      const Detail = JSON.stringify(dynamodb?.NewImage);
      logger.info('Relaying', { pk });
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
  });
