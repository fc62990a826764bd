import { DigestDue } from '#events/notification/digest-due.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { partsFinder } from '../plan-notifications/parts-now.ts';
import { makeDigest } from './make-digest.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'notification/make-digest',
  on: [DigestDue],
  now: () => new Date().toISOString(),
  needs: {
    notifications: notificationStore(table),
    people: personStore(table),
    partsOf: partsFinder(table),
  },
  story: makeDigest,
});
