import type { NotificationId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { Notification } from './notification.ts';

/** Its reason is gone before it left: it is never sent. What is claimed may be on its way and stays as it is. */
export const supersedeNotification = (
  notification: Notification,
  { now }: Circumstances,
): Decision<Notification> => {
  const { status, notificationId } = notification;
  if (status !== 'planned') return undefined;
  return {
    state: { ...notification, status: 'superseded', endedAt: now },
    events: [{ name: 'NotificationSuperseded', data: { notificationId } }],
  };
};

/** It left as a row of a digest. */
export const collectNotification = (
  notification: Notification,
  { digestId }: { readonly digestId: NotificationId },
  { now }: Circumstances,
): Decision<Notification> => {
  const { status, channel, notificationId } = notification;
  if (status !== 'planned' || channel !== 'digest') return undefined;
  return {
    state: { ...notification, status: 'collected', endedAt: now, digestId },
    events: [{ name: 'NotificationCollected', data: { notificationId, digestId } }],
  };
};

/** Its recipient has read it in the inbox. Read before: nothing changes. */
export const readNotification = (
  notification: Notification,
  { now }: Circumstances,
): Decision<Notification> => {
  const { notificationId, readAt } = notification;
  if (readAt !== undefined) return undefined;
  return {
    state: { ...notification, readAt: now },
    events: [{ name: 'NotificationRead', data: { notificationId } }],
  };
};
