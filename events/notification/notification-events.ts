import { DigestDue } from './digest-due.ts';
import { InvitationChanged } from './invitation-changed.ts';
import { NotificationBounced } from './notification-bounced.ts';
import { NotificationClaimed } from './notification-claimed.ts';
import { NotificationCollected } from './notification-collected.ts';
import { NotificationComplained } from './notification-complained.ts';
import { NotificationDelivered } from './notification-delivered.ts';
import { NotificationFailed } from './notification-failed.ts';
import { NotificationHeld } from './notification-held.ts';
import { NotificationParked } from './notification-parked.ts';
import { NotificationPlanned } from './notification-planned.ts';
import { NotificationRead } from './notification-read.ts';
import { NotificationReleased } from './notification-released.ts';
import { NotificationRetried } from './notification-retried.ts';
import { NotificationSent } from './notification-sent.ts';
import { NotificationSuperseded } from './notification-superseded.ts';
import { WebhookClaimed } from './webhook-claimed.ts';
import { WebhookDelivered } from './webhook-delivered.ts';
import { WebhookDisabled } from './webhook-disabled.ts';
import { WebhookDue } from './webhook-due.ts';
import { WebhookFailed } from './webhook-failed.ts';
import { WebhookPaused } from './webhook-paused.ts';
import { WebhookRegistered } from './webhook-registered.ts';
import { WebhookRemoved } from './webhook-removed.ts';
import { WebhookResumed } from './webhook-resumed.ts';
import { WebhookRewound } from './webhook-rewound.ts';
import { WebhookRoused } from './webhook-roused.ts';
import { WebhookSecretRotated } from './webhook-secret-rotated.ts';

/** The events of notifications, webhooks and invitations: their part of the catalogue, which would be too long with them. */
export const notificationEvents = {
  NotificationPlanned,
  NotificationClaimed,
  NotificationReleased,
  NotificationRetried,
  NotificationSent,
  NotificationDelivered,
  NotificationBounced,
  NotificationComplained,
  NotificationFailed,
  NotificationParked,
  NotificationSuperseded,
  NotificationHeld,
  DigestDue,
  NotificationCollected,
  NotificationRead,
  InvitationChanged,
  WebhookRegistered,
  WebhookPaused,
  WebhookResumed,
  WebhookSecretRotated,
  WebhookRewound,
  WebhookRemoved,
  WebhookRoused,
  WebhookDue,
  WebhookClaimed,
  WebhookDelivered,
  WebhookFailed,
  WebhookDisabled,
} as const;
