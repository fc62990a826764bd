import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import type { TargetPolicy } from '#shared/messaging/webhook-target.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { webhookStore } from '#shared/storage/notification/webhook-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    webhooks: webhookStore(table),
    targets: environment('WEBHOOK_TARGETS') as TargetPolicy,
  },
  signInsOf(environment('SIGN_INS')),
);
