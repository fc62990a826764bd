import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claimNotification,
  confirmSent,
  failNotification,
  planNotification,
  releaseClaim,
  ring,
} from '#shared/domain/notification/decide.ts';
import { Notification, notificationRules } from '#shared/domain/notification/notification.ts';
import { notificationSentences } from '#shared/domain/notification/rules.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import {
  aClaimedNotification,
  aPlannedMail,
  aPlannedNotification,
  at,
  eventsOf,
  minute,
  stateOf,
} from './a-notification.ts';

const message = { providerMessageId: '0110018c2f3a4b5c-000000' };
const sent = () => stateOf(confirmSent(aClaimedNotification(), message, at(minute(2))));

describe('planning a mail', () => {
  test('given nothing, when it is planned, then it waits and wakes when the queue must have come to it', () => {
    const notification = aPlannedNotification();
    expect(Notification.parse(notification)).toEqual(notification);
    expect(notification.status).toBe('planned');
    expect(notificationRules.wakeAt(notification)).toBe(minute(360));
    expect(notificationRules.wakeAt(aPlannedNotification({ text: 'urgentFinding' }))).toBe(minute(15));
  });

  test('given a planned mail, when the same event is delivered again, then nothing happens', () => {
    expect(planNotification(aPlannedNotification(), aPlannedMail(), at(minute(5)))).toBeUndefined();
    expect(planNotification(sent(), aPlannedMail(), at(minute(5)))).toBeUndefined();
  });

  test('neither the event nor the list row holds the name of the unit or an address', () => {
    const decision = planNotification(undefined, aPlannedMail(), at(minute(0)));
    expect(JSON.stringify(decision && 'events' in decision && decision.events)).not.toContain('Björkgården');
    expect(JSON.stringify(notificationRules.summary(aPlannedNotification()))).not.toContain('Björkgården');
  });
});

describe('sending a mail', () => {
  test('given a planned mail, when two senders claim it, then only the first one gets it', () => {
    const first = claimNotification(aPlannedNotification(), at(minute(1)));
    expect(eventsOf(first)).toEqual(['NotificationClaimed']);
    expect(claimNotification(stateOf(first), at(minute(1)))).toBeUndefined();
  });

  test('given a claimed mail, when the mail service took it, then it is sent and never wakes again', () => {
    expect(sent()).toMatchObject({ status: 'sent', ...message, endedAt: minute(2) });
    expect(notificationRules.wakeAt(sent())).toBeUndefined();
    expect(confirmSent(sent(), message, at(minute(3)))).toBeUndefined();
  });

  test('given a planned mail, when somebody who has not claimed it says it is sent, then that is refused', () => {
    const refusal = confirmSent(aPlannedNotification(), message, at(minute(1)));
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).violations[0]?.rule).toBe(notificationSentences.claimBeforeAnswer);
  });

  test('given a claimed mail, when the mail service refuses it for now, then anyone may claim it again', () => {
    const released = stateOf(releaseClaim(aClaimedNotification(), { reason: 'throttled' }, at(minute(2))));
    expect(released.status).toBe('planned');
    expect(released.claimedAt).toBeUndefined();
    const again = claimNotification(released, at(minute(3)));
    expect(again).toMatchObject({ state: { attempts: 2 }, events: [{ data: { attempt: 2 } }] });
    expect(releaseClaim(released, { reason: 'throttled' }, at(minute(3)))).toBeUndefined();
  });

  test('given a sent mail, when it is released or failed, then that is refused: it would be sent twice', () => {
    for (const refusal of [
      releaseClaim(sent(), { reason: 'unavailable' }, at(minute(3))),
      failNotification(sent(), { reason: 'refused' }, at(minute(3))),
    ]) {
      expect((refusal as Refusal).violations[0]?.rule).toBe(notificationSentences.sentIsSent);
    }
  });

  test('given a mail to someone who has left, when it fails, then the event says which step and why', () => {
    const failed = failNotification(aClaimedNotification(), { reason: 'personLeft' }, at(minute(2)));
    expect(failed).toMatchObject({
      state: { status: 'failed', failure: 'personLeft' },
      events: [{ name: 'NotificationFailed', data: { text: 'factsToCheck', reason: 'personLeft' } }],
    });
    expect(notificationRules.wakeAt(stateOf(failed))).toBeUndefined();
    expect(failNotification(stateOf(failed), { reason: 'personLeft' }, at(minute(3)))).toBeUndefined();
  });
});

describe('the alarm', () => {
  test('given a mail that was released, when it rings, then it is asked for again, each time after twice as long', () => {
    const released = stateOf(releaseClaim(aClaimedNotification(), { reason: 'throttled' }, at(minute(2))));
    expect(notificationRules.wakeAt(released)).toBe(minute(2 + 15));
    const once = stateOf(ring(released, at(minute(17))));
    expect(once.retries).toBe(1);
    expect(notificationRules.wakeAt(once)).toBe(minute(17 + 30));
    const twice = stateOf(ring(once, at(minute(47))));
    expect(notificationRules.wakeAt(twice)).toBe(minute(47 + 60));
    const late = { ...twice, retries: 40 };
    expect(notificationRules.wakeAt(late)).toBe(minute(47 + 24 * 60));
  });

  test('given a planned mail, when it rings early, then nothing happens', () => {
    expect(ring(aPlannedNotification(), at(minute(359)))).toBeUndefined();
    expect(eventsOf(ring(aPlannedNotification(), at(minute(360))))).toEqual(['NotificationRetried']);
  });

  test('given a claimed mail without an answer, when an hour has passed, then it is parked, not sent again', () => {
    const claimed = aClaimedNotification();
    expect(notificationRules.wakeAt(claimed)).toBe(minute(61));
    expect(ring(claimed, at(minute(60)))).toBeUndefined();
    const parked = ring(claimed, at(minute(61)));
    expect(parked).toMatchObject({
      state: { status: 'parked' },
      events: [{ name: 'NotificationParked', data: { text: 'factsToCheck' } }],
    });
    expect(claimNotification(stateOf(parked), at(minute(62)))).toBeUndefined();
    expect(ring(stateOf(parked), at(minute(62)))).toBeUndefined();
    expect(eventsOf(confirmSent(stateOf(parked), message, at(minute(62))))).toEqual(['NotificationSent']);
  });
});

test('whatever happens in whatever order, a mail is handed over at most once without a definite refusal between', () => {
  const step = fc.constantFrom('claim', 'confirm', 'release', 'fail', 'ring', 'plan');
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.integer({ min: 1, max: 90 })), { maxLength: 40 }), (steps) => {
      let notification = aPlannedNotification();
      let now = 0;
      let mayBeInTheMail = false;
      for (const [what, minutes] of steps) {
        now += minutes;
        const circumstances = at(minute(now));
        const decision = {
          claim: () => claimNotification(notification, circumstances),
          confirm: () => confirmSent(notification, message, circumstances),
          release: () => releaseClaim(notification, { reason: 'throttled' }, circumstances),
          fail: () => failNotification(notification, { reason: 'refused' }, circumstances),
          ring: () => ring(notification, circumstances),
          plan: () => planNotification(notification, aPlannedMail(), circumstances),
        }[what]();
        const names = eventsOf(decision);
        if (names.includes('NotificationClaimed')) {
          expect(mayBeInTheMail).toBe(false);
          mayBeInTheMail = true;
        }
        if (names.includes('NotificationReleased')) mayBeInTheMail = false;
        if (names.length > 0) notification = stateOf(decision as never);
        const isOpen = notification.status === 'planned' || notification.status === 'claimed';
        expect(notificationRules.wakeAt(notification) !== undefined).toBe(isOpen);
      }
    }),
  );
});
