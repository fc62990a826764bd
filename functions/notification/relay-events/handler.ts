import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { environment } from '#shared/lambda/environment.ts';
import { eventBridgeBus } from '#shared/messaging/publish-events.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { markPublished } from '#shared/storage/outbox.ts';
import { type RelayNeeds, relayEvents } from './relay-events.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const needs: RelayNeeds = {
  bus: eventBridgeBus({ busName: environment('BUS_NAME') }),
  markPublished: (key) => markPublished(table, key),
};

export const handler = ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> =>
  relayEvents(Records, needs);
