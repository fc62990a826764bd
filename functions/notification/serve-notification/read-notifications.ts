import * as z from 'zod/mini';
import { NotificationId, OrganisationId } from '#events/identifiers.ts';
import { Notification } from '#shared/domain/notification/notification.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { NotificationNeeds } from './needs.ts';

export const listNotificationsRoute = route({
  operationId: 'listNotifications',
  method: 'GET',
  path: '/v1/{organisationId}/notifications',
  noun: 'notification',
  action: 'list',
  summary: {
    sv: 'Lista aviseringar och hur det gick med dem',
    en: 'List notifications and what became of them',
  },
  params: z.object({ organisationId: OrganisationId }),
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: NotificationNeeds) => listRecords(request, needs, { store: needs.notifications }),
});

export const readNotificationRoute = route({
  operationId: 'readNotification',
  method: 'GET',
  path: '/v1/{organisationId}/notifications/{notificationId}',
  noun: 'notification',
  action: 'read',
  summary: { sv: 'Läs en avisering', en: 'Read a notification' },
  params: z.object({ organisationId: OrganisationId, notificationId: NotificationId }),
  answer: Notification,
  status: 200,
  story: (request, needs: NotificationNeeds) =>
    readRecord(request, needs, { store: needs.notifications, id: request.params.notificationId }),
});
