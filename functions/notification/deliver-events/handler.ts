import { WebhookDue } from '#events/notification/webhook-due.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import type { TargetPolicy } from '#shared/messaging/webhook-target.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { webhookStore } from '#shared/storage/notification/webhook-store.ts';
import { deliverEvents } from './deliver-events.ts';
import { httpPost } from './post-event.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
/** Of the function's five minutes: what is left is for the last call and for writing down how far it came. */
const runSeconds = 240;

export const handler = reactTo({
  name: 'notification/deliver-events',
  on: [WebhookDue],
  now: () => new Date().toISOString(),
  needs: {
    table,
    webhooks: webhookStore(table),
    post: httpPost({ policy: environment('WEBHOOK_TARGETS') as TargetPolicy }),
    now: () => new Date(),
    startTime: () => {
      const end = performance.now() + runSeconds * 1000;
      return () => performance.now() < end;
    },
  },
  story: deliverEvents,
});
