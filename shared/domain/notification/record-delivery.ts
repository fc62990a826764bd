import type { EventDraft } from '#events/catalogue.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { Notification, NotificationStatus } from './notification.ts';

/**
 * What the mail service tells of a mail afterwards. `hard`: the recipient's mail server refused it for good;
 * `soft`: it did not take it in spite of several tries.
 */
export type DeliveryNews =
  | { readonly kind: 'accepted' | 'delivered' | 'complained' | 'refused' }
  | { readonly kind: 'bounced'; readonly bounce: 'hard' | 'soft' };

/** What a mail can have become, from least to most certain: news comes in any order and never takes anything back. */
const weight: Partial<Readonly<Record<NotificationStatus, number>>> = {
  planned: 0,
  claimed: 0,
  parked: 0,
  sent: 1,
  delivered: 3,
  bounced: 4,
  complained: 5,
};

const weightOf = ({ status, bounce }: Notification): number =>
  // After a soft bounce another try may still have arrived.
  status === 'bounced' && bounce === 'soft' ? 2 : (weight[status] ?? Number.POSITIVE_INFINITY);

interface Became {
  readonly weight: number;
  readonly change: Pick<Notification, 'status'> & Partial<Notification>;
  readonly events: readonly EventDraft[];
}

const became = ({ notificationId, text }: Notification, news: DeliveryNews): Became => {
  switch (news.kind) {
    case 'accepted':
      return { weight: 1, change: { status: 'sent' }, events: [] };
    case 'delivered':
      return {
        weight: 3,
        change: { status: 'delivered' },
        events: [{ name: 'NotificationDelivered', data: { notificationId } }],
      };
    case 'bounced': {
      const { bounce } = news;
      return {
        weight: bounce === 'hard' ? 4 : 2,
        change: { status: 'bounced', bounce },
        events: [{ name: 'NotificationBounced', data: { notificationId, text, bounce } }],
      };
    }
    case 'complained':
      return {
        weight: 5,
        change: { status: 'complained' },
        events: [{ name: 'NotificationComplained', data: { notificationId, text } }],
      };
    case 'refused':
      return {
        weight: 2,
        change: { status: 'failed', failure: 'refused' },
        events: [{ name: 'NotificationFailed', data: { notificationId, text, reason: 'refused' } }],
      };
  }
};

/**
 * The mail service says what became of a mail. So a mail whose sending was never answered, even a parked one,
 * is known to have been sent. Told before, or told of something more certain: nothing changes.
 */
export const recordDelivery = (
  notification: Notification,
  { providerMessageId, ...news }: DeliveryNews & { readonly providerMessageId: string },
  { now }: Circumstances,
): Decision<Notification> => {
  const before = weightOf(notification);
  const { weight: after, change, events } = became(notification, news);
  if (after <= before) return undefined;
  const { notificationId } = notification;
  const sent: readonly EventDraft[] =
    before === 0 && news.kind !== 'refused'
      ? [{ name: 'NotificationSent', data: { notificationId, providerMessageId } }]
      : [];
  const [first, ...rest] = [...sent, ...events];
  return (
    first && {
      state: { ...notification, providerMessageId, endedAt: now, ...change },
      events: [first, ...rest],
    }
  );
};
