import { catalogue } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { webhookStore } from '#shared/storage/notification/webhook-store.ts';
import { rouseWebhooks } from './rouse-webhooks.ts';

const definitions: readonly EventDefinition[] = Object.values(catalogue);

export const handler = reactTo({
  name: 'notification/rouse-webhooks',
  on: definitions,
  now: () => new Date().toISOString(),
  needs: { webhooks: webhookStore(new DynamoTable({ tableName: environment('TABLE_NAME') })) },
  story: rouseWebhooks,
});
