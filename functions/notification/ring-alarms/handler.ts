import type { Context } from 'aws-lambda';
import { environment } from '#shared/lambda/environment.ts';
import { timeBudget } from '#shared/lambda/time-budget.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { bellsOf } from './bells.ts';
import { ringAlarms } from './ring-alarms.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const bells = bellsOf(table);

export const handler = (_event: unknown, context: Context): Promise<void> =>
  ringAlarms({ table, bells, now: () => new Date().toISOString(), hasTime: timeBudget(context) });
