import * as z from 'zod/mini';
import { type Instant, NotificationId, OrganisationId } from '#events/identifiers.ts';
import { type DeliveryNews, recordDelivery as record } from '#shared/domain/notification/record-delivery.ts';
import { settled } from '#shared/messaging/react.ts';
import { log } from '#shared/observability/log.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';

/** What SES tells (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html). */
export const MailEvent = z.object({
  eventType: z.enum(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']),
  mail: z.object({
    messageId: z.string(),
    /** The tags that we gave the mail: without them it is none of ours. */
    tags: z.object({
      notificationId: z.optional(z.tuple([NotificationId])),
      organisationId: z.optional(z.tuple([OrganisationId])),
    }),
  }),
  bounce: z.optional(z.object({ bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) })),
});
export type MailEvent = z.infer<typeof MailEvent>;

const newsOf = ({ eventType, bounce }: MailEvent): DeliveryNews => {
  switch (eventType) {
    case 'Send':
      return { kind: 'accepted' };
    case 'Delivery':
      return { kind: 'delivered' };
    case 'Bounce':
      return { kind: 'bounced', bounce: bounce?.bounceType === 'Permanent' ? 'hard' : 'soft' };
    case 'Complaint':
      return { kind: 'complained' };
    case 'Reject':
      return { kind: 'refused' };
  }
};

/** The mail service has told what became of a mail: it is kept with the notification that the mail's tag names. */
export const recordDelivery = async (
  event: MailEvent,
  { now }: { readonly now: Instant },
  { notifications }: { readonly notifications: NotificationStore },
): Promise<void> => {
  const { messageId: providerMessageId, tags } = event.mail;
  const [notificationId] = tags.notificationId ?? [];
  const [organisationId] = tags.organisationId ?? [];
  if (notificationId === undefined || organisationId === undefined) {
    log.warn('MAIL_UNKNOWN', { providerMessageId });
    return;
  }
  const cause = { now, actor: { system: 'notification/record-delivery', organisationId } };
  const stored = settled(
    await decideAndSave({
      store: notifications,
      organisationId,
      id: notificationId,
      cause,
      decide: (notification) =>
        notification && record(notification, { ...newsOf(event), providerMessageId }, cause),
    }),
  );
  if (stored === undefined) log.warn('MAIL_UNKNOWN', { notificationId, providerMessageId });
};
