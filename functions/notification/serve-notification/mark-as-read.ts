import * as z from 'zod/mini';
import { NotificationId, OrganisationId } from '#events/identifiers.ts';
import { readNotification } from '#shared/domain/notification/end-notification.ts';
import { changeOwn } from '#shared/lambda/own-record.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { NotificationNeeds } from './needs.ts';

/** One has read a message in one's inbox: it is not repeated in a digest. */
export const markAsReadRoute = route({
  operationId: 'markAsRead',
  method: 'POST',
  path: '/v1/{organisationId}/inbox/{notificationId}/readings',
  noun: 'notification',
  action: 'readInbox',
  summary: { sv: 'Markera ett meddelande som läst', en: 'Mark a message as read' },
  params: z.object({ organisationId: OrganisationId, notificationId: NotificationId }),
  answer: Receipt,
  status: 200,
  story: async (request, { inbox, notifications }: NotificationNeeds) => {
    const { caller, organisationId } = request;
    const { notificationId: id } = request.params;
    const row = await inbox.find({ organisationId, personId: caller.personId }, id);
    if (row === undefined) throw new Problem('missing');
    const { organisationId: ownerId } = row;
    return changeOwn(request, { store: notifications, ownerId, id, decide: readNotification });
  },
});
