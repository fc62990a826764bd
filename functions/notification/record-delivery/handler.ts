import { environment } from '#shared/lambda/environment.ts';
import { reactToAws } from '#shared/messaging/react-to-aws.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { MailEvent, recordDelivery } from './record-delivery.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactToAws({
  name: 'notification/record-delivery',
  detail: MailEvent,
  now: () => new Date().toISOString(),
  needs: { notifications: notificationStore(table) },
  story: recordDelivery,
});
