import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  claimNotification,
  confirmSent,
  failNotification,
  ring,
} from '#shared/domain/notification/decide.ts';
import { Notification, notificationRules } from '#shared/domain/notification/notification.ts';
import { type DeliveryNews, recordDelivery } from '#shared/domain/notification/record-delivery.ts';
import {
  aClaimedNotification,
  aPlannedMail,
  aPlannedNotification,
  at,
  eventsOf,
  minute,
  stateOf,
} from './a-notification.ts';

const providerMessageId = '0110018c2f3a4b5c-000000';
const told = (notification: Notification, news: DeliveryNews) =>
  recordDelivery(notification, { ...news, providerMessageId }, at(minute(5)));
const sent = () => stateOf(confirmSent(aClaimedNotification(), { providerMessageId }, at(minute(2))));
const parked = () => stateOf(ring(aClaimedNotification(), at(minute(61))));

const accepted: DeliveryNews = { kind: 'accepted' };
const delivered: DeliveryNews = { kind: 'delivered' };
const hard: DeliveryNews = { kind: 'bounced', bounce: 'hard' };
const soft: DeliveryNews = { kind: 'bounced', bounce: 'soft' };
const complained: DeliveryNews = { kind: 'complained' };

describe('what the mail service tells of a mail', () => {
  test('given a sent mail, when it arrived, then it is delivered and never wakes again', () => {
    const decision = told(sent(), delivered);
    expect(eventsOf(decision)).toEqual(['NotificationDelivered']);
    const state = stateOf(decision);
    expect(Notification.parse(state)).toMatchObject({ status: 'delivered', endedAt: minute(5) });
    expect(notificationRules.wakeAt(state)).toBeUndefined();
  });

  test('given a claimed mail whose sending was never answered, when it was accepted, then it is known to be sent', () => {
    expect(told(aClaimedNotification(), accepted)).toMatchObject({
      state: { status: 'sent', providerMessageId },
      events: [{ name: 'NotificationSent', data: { providerMessageId } }],
    });
  });

  test('given a parked mail, when it arrived, then it was sent and delivered', () => {
    expect(eventsOf(told(parked(), delivered))).toEqual(['NotificationSent', 'NotificationDelivered']);
  });

  test('given news before the answer, when the answer comes, then nothing more happens', () => {
    const early = stateOf(told(aClaimedNotification(), delivered));
    expect(confirmSent(early, { providerMessageId }, at(minute(6)))).toBeUndefined();
  });

  test('given a hard bounce, then the event says so and which step somebody may not know of', () => {
    expect(told(sent(), hard)).toMatchObject({
      state: { status: 'bounced', bounce: 'hard' },
      events: [{ name: 'NotificationBounced', data: { text: 'factsToCheck', bounce: 'hard' } }],
    });
  });

  test('a soft bounce is overtaken by an arrival, a hard one is not', () => {
    expect(stateOf(told(stateOf(told(sent(), soft)), delivered)).status).toBe('delivered');
    expect(told(stateOf(told(sent(), hard)), delivered)).toBeUndefined();
    expect(stateOf(told(stateOf(told(sent(), delivered)), hard)).status).toBe('bounced');
  });

  test('a mail that the mail service throws away has failed', () => {
    expect(eventsOf(told(sent(), { kind: 'refused' }))).toEqual(['NotificationFailed']);
    expect(eventsOf(told(aClaimedNotification(), { kind: 'refused' }))).toEqual(['NotificationFailed']);
  });

  test('a mail that we gave up on stays so, and one that is known to be sent is never claimed', () => {
    const failed = stateOf(failNotification(aPlannedNotification(), { reason: 'personLeft' }, at(minute(1))));
    expect(told(failed, delivered)).toBeUndefined();
    expect(claimNotification(stateOf(told(aPlannedNotification(), accepted)), at(minute(6)))).toBeUndefined();
  });
});

describe('what is written down of it', () => {
  const { notificationId } = aPlannedMail();
  const known = { notificationId, text: 'factsToCheck' };
  const sentTold = { name: 'NotificationSent', data: { notificationId, providerMessageId } };
  const heard = { providerMessageId, endedAt: minute(5) };

  test.each([
    [delivered, { status: 'delivered' }, { name: 'NotificationDelivered', data: { notificationId } }],
    [
      hard,
      { status: 'bounced', bounce: 'hard' },
      { name: 'NotificationBounced', data: { ...known, bounce: 'hard' } },
    ],
    [
      soft,
      { status: 'bounced', bounce: 'soft' },
      { name: 'NotificationBounced', data: { ...known, bounce: 'soft' } },
    ],
    [complained, { status: 'complained' }, { name: 'NotificationComplained', data: known }],
  ])('%j', (news, change, event) => {
    expect(told(sent(), news)).toEqual({ state: { ...sent(), ...heard, ...change }, events: [event] });
    const claimed = aClaimedNotification();
    expect(told(claimed, news)).toEqual({
      state: { ...claimed, ...heard, ...change },
      events: [sentTold, event],
    });
    expect(told(stateOf(told(claimed, news)), news)).toBeUndefined();
  });

  test('accepted: it is sent, which is news unless that is known', () => {
    for (const before of [aPlannedNotification(), aClaimedNotification(), parked()])
      expect(told(before, accepted)).toEqual({
        state: { ...before, ...heard, status: 'sent' },
        events: [sentTold],
      });
    expect(told(sent(), accepted)).toBeUndefined();
  });

  test('refused: it failed, and was not sent', () => {
    for (const before of [sent(), aClaimedNotification()])
      expect(told(before, { kind: 'refused' })).toEqual({
        state: { ...before, ...heard, status: 'failed', failure: 'refused' },
        events: [{ name: 'NotificationFailed', data: { ...known, reason: 'refused' } }],
      });
    expect(told(stateOf(told(sent(), soft)), { kind: 'refused' })).toBeUndefined();
    expect(told(stateOf(told(sent(), delivered)), { kind: 'refused' })).toBeUndefined();
  });

  test('nothing of a message that never was a mail', () => {
    for (const status of ['failed', 'superseded', 'collected'] as const)
      expect(told({ ...sent(), status }, complained)).toBeUndefined();
  });
});

test('in whatever order and however often news comes, the mail ends as the most certain of it', () => {
  const news = [accepted, delivered, hard, soft, complained];
  const end = (all: readonly DeliveryNews[]): string => {
    if (all.includes(complained)) return 'complained';
    if (all.includes(hard)) return 'bounced';
    if (all.includes(delivered)) return 'delivered';
    return all.includes(soft) ? 'bounced' : 'sent';
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...news), { minLength: 1, maxLength: 12 }), (all) => {
      let state = aClaimedNotification();
      const names: string[] = [];
      for (const one of all) {
        const decision = told(state, one);
        names.push(...eventsOf(decision));
        if (decision !== undefined) state = stateOf(decision);
      }
      expect(state.status).toBe(end(all));
      expect(names.filter((name) => name === 'NotificationSent')).toHaveLength(1);
      expect(names.filter((name) => name === 'NotificationComplained').length).toBeLessThanOrEqual(1);
    }),
  );
});
