import { catalogue } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { calendarEvents } from '#shared/domain/notification/calendar-events.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { invitationStore } from '#shared/storage/notification/invitation-store.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { meetingFinders } from './find-meetings.ts';
import { keepInvitations } from './keep-invitations.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'notification/keep-invitations',
  on: calendarEvents.map((name): EventDefinition => catalogue[name]),
  now: () => new Date().toISOString(),
  needs: {
    invitations: invitationStore(table),
    notifications: notificationStore(table),
    people: personStore(table),
    meetings: meetingFinders(table),
  },
  story: keepInvitations,
});
