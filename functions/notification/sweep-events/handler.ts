import type { Context } from 'aws-lambda';
import { environment } from '#shared/lambda/environment.ts';
import { timeBudget } from '#shared/lambda/time-budget.ts';
import { eventBridgeBus } from '#shared/messaging/publish-events.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { sweepEvents } from './sweep-events.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const bus = eventBridgeBus({ busName: environment('BUS_NAME') });

export const handler = (_event: unknown, context: Context): Promise<void> =>
  sweepEvents({ table, bus, now: () => new Date().toISOString(), hasTime: timeBudget(context) });
