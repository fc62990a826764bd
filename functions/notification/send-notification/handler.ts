import { NotificationPlanned } from '#events/notification/notification-planned.ts';
import { NotificationRetried } from '#events/notification/notification-retried.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { partsFinder } from '../plan-notifications/parts-now.ts';
import { paceOf } from './pace.ts';
import { sendNotification } from './send-notification.ts';
import { sesPostOffice } from './ses-post-office.ts';
import { calendarWriter } from './write-calendar.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'notification/send-notification',
  on: [NotificationPlanned, NotificationRetried],
  now: () => new Date().toISOString(),
  needs: {
    notifications: notificationStore(table),
    people: personStore(table),
    partsOf: partsFinder(table),
    postOffice: sesPostOffice({
      from: environment('MAIL_FROM'),
      configurationSet: environment('CONFIGURATION_SET'),
    }),
    portalUrl: environment('PORTAL_URL'),
    pace: paceOf(Number(environment('MAIL_INTERVAL_MS'))),
    writeCalendar: calendarWriter({ from: environment('MAIL_FROM'), portalUrl: environment('PORTAL_URL') }),
  },
  story: sendNotification,
});
