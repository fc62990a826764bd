import * as z from 'zod/mini';
import { notifiedEvents } from '#shared/domain/notification/notified-events.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { eventsAfter, eventsOfDecision } from '#shared/storage/decision-events.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { postboxStore } from '#shared/storage/notification/postbox-store.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { planNotifications } from './plan-notifications.ts';
import { subjectFinders } from './subjects.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

/** The message only points at the decision, whose events are read as they were saved: no schema of each is carried. */
const AnyData = z.record(z.string(), z.unknown());

export const handler = reactTo({
  name: 'notification/plan-notifications',
  on: notifiedEvents.map((name) => ({ name, data: AnyData })),
  now: () => new Date().toISOString(),
  needs: {
    notifications: notificationStore(table),
    people: personStore(table),
    agreements: agreementStore(table),
    organisations: organisationStore(table),
    subjects: subjectFinders(table),
    postboxes: postboxStore(table),
    inbox: inboxOf(table),
    decisionOf: (ref, sequence) => eventsOfDecision(table, ref, sequence),
    eventsAfter: (ref, sequence) => eventsAfter(table, ref, sequence),
  },
  story: planNotifications,
});
