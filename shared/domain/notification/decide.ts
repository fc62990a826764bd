import type { PersonRef } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type Notification, parkAt, retryAt } from './notification.ts';
import { notificationSentences as rules } from './rules.ts';

export type PlanNotification = Pick<
  Notification,
  | 'notificationId'
  | 'organisationId'
  | 'bodyId'
  | 'unitId'
  | 'language'
  | 'text'
  | 'about'
  | 'facts'
  | 'causedBy'
  | 'causedAt'
  | 'channel'
  | 'insteadOf'
  | 'standIn'
  | 'also'
  | 'more'
  | 'calendar'
> & { readonly recipient: PersonRef };

/** Plans one message to one person. Planned before, under the same id: nothing changes. */
export const planNotification = (
  notification: Notification | undefined,
  plan: PlanNotification,
  { now }: Circumstances,
): Decision<Notification> => {
  if (notification !== undefined) return undefined;
  const { notificationId, recipient, text, about, channel } = plan;
  return {
    state: {
      ...plan,
      // It is in the inbox with that, and nothing more happens to it.
      ...(channel === 'inbox' ? { status: 'delivered', endedAt: now } : { status: 'planned' }),
      plannedAt: now,
      waitingSince: now,
      attempts: 0,
      retries: 0,
    },
    events: [
      {
        name: 'NotificationPlanned',
        data: {
          notificationId,
          recipient,
          channel,
          text,
          about: { noun: about.noun, id: about.id },
        },
      },
    ],
  };
};

/** A sender takes the mail on itself; undefined when it is no longer to be sent by anyone else. */
export const claimNotification = (
  notification: Notification,
  { now }: Circumstances,
): Decision<Notification> => {
  if (notification.status !== 'planned' || notification.channel !== 'email') return undefined;
  const attempts = notification.attempts + 1;
  return {
    state: { ...notification, status: 'claimed', claimedAt: now, attempts },
    events: [
      {
        name: 'NotificationClaimed',
        data: { notificationId: notification.notificationId, attempt: attempts },
      },
    ],
  };
};

const known: ReadonlySet<Notification['status']> = new Set(['sent', 'delivered', 'bounced', 'complained']);

/** The mail service took the mail. A parked one may still get its answer. */
export const confirmSent = (
  notification: Notification,
  { providerMessageId }: { readonly providerMessageId: string },
  { now }: Circumstances,
): Decision<Notification> => {
  const { status, notificationId } = notification;
  // Its events may be faster than its answer.
  if (known.has(status)) return undefined;
  if (status !== 'claimed' && status !== 'parked') return refuse('conflict', rules.claimBeforeAnswer);
  return {
    state: { ...notification, status: 'sent', endedAt: now, providerMessageId },
    events: [{ name: 'NotificationSent', data: { notificationId, providerMessageId } }],
  };
};

/** The mail service definitely did not take the mail; it waits to be sent again. */
export const releaseClaim = (
  notification: Notification,
  { reason }: { readonly reason: 'throttled' | 'unavailable' },
  { now }: Circumstances,
): Decision<Notification> => {
  const { status, notificationId, claimedAt: _ended, ...rest } = notification;
  if (status === 'planned') return undefined;
  if (status !== 'claimed') return refuse('conflict', rules.sentIsSent);
  return {
    state: { ...rest, notificationId, status: 'planned', waitingSince: now },
    events: [{ name: 'NotificationReleased', data: { notificationId, reason } }],
  };
};

/** The mail can not be sent, now or later. */
export const failNotification = (
  notification: Notification,
  { reason }: { readonly reason: 'personLeft' | 'refused' },
  { now }: Circumstances,
): Decision<Notification> => {
  const { status, notificationId, text } = notification;
  if (status === 'failed') return undefined;
  if (status !== 'planned' && status !== 'claimed') return refuse('conflict', rules.sentIsSent);
  return {
    state: { ...notification, status: 'failed', endedAt: now, failure: reason },
    events: [{ name: 'NotificationFailed', data: { notificationId, text, reason } }],
  };
};

/**
 * The alarm: a mail that nobody has claimed is asked for once more; one whose sending was never answered is
 * parked, neither guessed as sent nor sent again.
 */
export const ring = (notification: Notification, { now }: Circumstances): Decision<Notification> => {
  const { status, notificationId, text, channel } = notification;
  if (channel !== 'email') return undefined;
  if (status === 'planned' && retryAt(notification) <= now) {
    const retries = notification.retries + 1;
    return {
      state: { ...notification, retries, waitingSince: now },
      events: [{ name: 'NotificationRetried', data: { notificationId, retry: retries } }],
    };
  }
  const unansweredAt = parkAt(notification);
  if (status === 'claimed' && unansweredAt !== undefined && unansweredAt <= now) {
    return {
      state: { ...notification, status: 'parked', endedAt: now },
      events: [{ name: 'NotificationParked', data: { notificationId, text } }],
    };
  }
  return undefined;
};
