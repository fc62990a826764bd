import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { calendarEvents } from '#shared/domain/notification/calendar-events.ts';
import { notifiedEvents } from '#shared/domain/notification/notified-events.ts';
import { HttpRoom } from '../constructs/http-room.ts';
import { mailSenders } from '../constructs/mail.ts';
import { Reaction } from '../constructs/reaction.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { Standstill } from '../constructs/standstill.ts';
import { StreamRelay } from '../constructs/stream-relay.ts';
import { type House, Room } from '../house.ts';

/** Telling people, and the clock and the relay that everything told depends on: what the noun notification deploys. */
export function notificationRoom(house: House & Construct): void {
  const room = new Room(house, 'notification');
  new HttpRoom(room, 'serve-notification');
  // Apart from it: a secret is shown by none but the one that makes it.
  new HttpRoom(room, 'serve-webhook', {
    rights: ['readRecords', 'saveRecords', 'readSecrets', 'callWebhooks'],
  });
  // Apart from them: it answers without a login, so it may read and nothing more.
  new HttpRoom(room, 'serve-calendar', { rights: ['readRecords'] });
  const relay = new StreamRelay(room, 'relay-events', {
    rights: ['markPublished', 'publishEvents'],
    timeout: Duration.minutes(1),
    costWhenItFails:
      'Saved steps are not passed on: reports, plans and mails come late, when the sweeper finds them.',
  });
  const sweeper = new ScheduledFunction(room, 'sweep-events', {
    rights: ['readUnpublished', 'markPublished', 'publishEvents'],
    every: Duration.minutes(15),
    timeout: Duration.minutes(5),
    costWhenItFails: 'A step that the stream missed is never passed on: whoever should act next is not told.',
  });
  const clock = new ScheduledFunction(room, 'ring-alarms', {
    rights: ['readAlarms', 'readRecords', 'saveRecords'],
    every: Duration.minutes(5),
    timeout: Duration.minutes(4),
    costWhenItFails: 'No deadline rings: revisits are not called and late work is noticed by nobody.',
  });
  new Reaction(room, 'plan-notifications', {
    from: 'samsyn',
    on: notifiedEvents,
    costWhenItFails: 'Whoever must act next is not told that something waits.',
  });
  new Reaction(room, 'send-notification', {
    from: 'samsyn',
    on: ['NotificationPlanned', 'NotificationRetried'],
    rights: ['readRecords', 'saveRecords', 'sendMail', 'linkToPortal'],
    // A worker sends its messages one after the other at its pace: they must be done long before its time is up.
    timeout: Duration.minutes(2),
    atMost: {
      workers: mailSenders,
      messages: Math.max(1, Math.min(10, Math.floor(30_000 / house.mail.interval.toMilliseconds()))),
    },
    costWhenItFails: 'A mail that says that something waits has not been sent.',
  });
  new Reaction(room, 'make-digest', {
    from: 'samsyn',
    on: ['DigestDue'],
    timeout: Duration.minutes(1),
    costWhenItFails: 'Somebody is never told what waited in their postbox; it lies in the inbox only.',
  });
  new Reaction(room, 'record-delivery', {
    from: 'aws',
    source: 'aws.ses',
    on: ['Email Sent', 'Email Delivered', 'Email Bounced', 'Email Complaint Received', 'Email Rejected'],
    detail: { mail: { tags: { 'ses:configuration-set': [house.mail.configurationSetName] } } },
    costWhenItFails: 'Nobody learns of mails that never arrived, and sent mails look as if they were lost.',
  });
  if (house.stage.tellsStandstill) {
    new Standstill(room, {
      apiFails: house.api.fails,
      clockSleeps: clock.sleeps,
      relayLags: relay.lags,
      sweeperSleeps: sweeper.sleeps,
    });
  }
  new Reaction(room, 'rouse-webhooks', {
    from: 'samsyn',
    // Its own events would rouse it for ever; what else the notifications say is nobody else's matter.
    on: { allBut: ['Notification', 'Webhook'] },
    costWhenItFails: 'Other systems are not told that something has happened until the next thing happens.',
  });
  new Reaction(room, 'deliver-events', {
    from: 'samsyn',
    on: ['WebhookDue'],
    rights: ['readRecords', 'saveRecords', 'readSecrets', 'callWebhooks'],
    timeout: Duration.minutes(5),
    costWhenItFails: 'Other systems, such as the registry, are not told what has happened.',
  });
  new Reaction(room, 'keep-invitations', {
    from: 'samsyn',
    on: calendarEvents,
    costWhenItFails:
      'A meeting is not in the calendar of those who should come, or stands there at the wrong time.',
  });
}
