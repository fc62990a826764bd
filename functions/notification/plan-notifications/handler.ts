import { catalogue } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { notifiedEvents } from '#shared/domain/notification/notified-events.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { eventsOfDecision } from '#shared/storage/decision-events.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { postboxStore } from '#shared/storage/notification/postbox-store.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { planNotifications } from './plan-notifications.ts';
import { subjectFinders } from './subjects.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'notification/plan-notifications',
  on: notifiedEvents.map((name): EventDefinition => catalogue[name]) as never,
  now: () => new Date().toISOString(),
  needs: {
    notifications: notificationStore(table),
    people: personStore(table),
    agreements: agreementStore(table),
    subjects: subjectFinders(table),
    postboxes: postboxStore(table),
    inbox: inboxOf(table),
    decisionOf: (ref, sequence) => eventsOfDecision(table, ref, sequence),
  },
  story: planNotifications,
});
