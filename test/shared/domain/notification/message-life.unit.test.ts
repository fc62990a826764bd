import { describe, expect, it } from 'vitest';
import type { NotificationId } from '#events/identifiers.ts';
import {
  claimNotification,
  confirmSent,
  failNotification,
  planNotification,
  releaseClaim,
  ring,
} from '#shared/domain/notification/decide.ts';
import {
  collectNotification,
  readNotification,
  supersedeNotification,
} from '#shared/domain/notification/end-notification.ts';
import {
  type Notification,
  type NotificationStatus,
  notificationRules,
} from '#shared/domain/notification/notification.ts';
import { broken } from '../plan/a-plan.ts';
import {
  aClaimedNotification,
  aPlannedMail,
  aPlannedNotification,
  at,
  minute,
  stateOf,
} from './a-notification.ts';

const { notificationId, recipient, bodyId, unitId } = aPlannedMail();
const providerMessageId = '0110018c2f3a4b5c-000000';
const sent = (): Notification =>
  stateOf(confirmSent(aClaimedNotification(), { providerMessageId }, at(minute(2))));
const being = (status: NotificationStatus): Notification => ({ ...aClaimedNotification(), status });
const inDigest = () => aPlannedNotification({ channel: 'digest' });

describe('a message is planned', () => {
  const waits = { plannedAt: minute(0), waitingSince: minute(0), attempts: 0, retries: 0 };
  const told = (channel: string) => [
    {
      name: 'NotificationPlanned',
      data: {
        notificationId,
        recipient,
        channel,
        text: 'factsToCheck',
        about: { noun: 'report', id: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
      },
    },
  ];

  it.each(['email', 'digest'] as const)('and waits to leave by %s', (channel) => {
    expect(planNotification(undefined, aPlannedMail({ channel }), at(minute(0)))).toStrictEqual({
      state: { ...aPlannedMail({ channel }), status: 'planned', ...waits },
      events: told(channel),
    });
  });

  it('and is there at once when it is for the inbox alone', () => {
    const mail = aPlannedMail({ channel: 'inbox' });
    expect(planNotification(undefined, mail, at(minute(0)))).toStrictEqual({
      state: { ...mail, status: 'delivered', endedAt: minute(0), ...waits },
      events: told('inbox'),
    });
  });
});

describe('a mail is sent', () => {
  it('by the sender that takes it on itself; what leaves otherwise is nobody’s to send', () => {
    expect(claimNotification(aPlannedNotification(), at(minute(1)))).toEqual({
      state: { ...aPlannedNotification(), status: 'claimed', claimedAt: minute(1), attempts: 1 },
      events: [{ name: 'NotificationClaimed', data: { notificationId, attempt: 1 } }],
    });
    expect(claimNotification(inDigest(), at(minute(1)))).toBeUndefined();
  });

  it.each(['claimed', 'parked'] as const)('when the mail service answers for one that is %s', (status) => {
    expect(confirmSent(being(status), { providerMessageId }, at(minute(2)))).toEqual({
      state: { ...aClaimedNotification(), status: 'sent', endedAt: minute(2), providerMessageId },
      events: [{ name: 'NotificationSent', data: { notificationId, providerMessageId } }],
    });
  });

  it.each(['sent', 'delivered', 'bounced', 'complained'] as const)(
    'once: the answer changes nothing of one that is %s',
    (status) => expect(confirmSent(being(status), { providerMessageId }, at(minute(2)))).toBeUndefined(),
  );

  it.each(['planned', 'failed', 'superseded', 'collected'] as const)(
    'by nobody who has not claimed it: one that is %s',
    (status) => {
      const refusal = confirmSent(being(status), { providerMessageId }, at(minute(2)));
      expect(refusal).toMatchObject({ kind: 'conflict' });
      expect(broken(refusal)).toEqual(['notification.claimBeforeAnswer']);
    },
  );
});

describe('a mail that could not be sent', () => {
  it('waits again when the mail service did not take it', () => {
    const { claimedAt: _, ...rest } = aClaimedNotification();
    expect(releaseClaim(aClaimedNotification(), { reason: 'throttled' }, at(minute(2)))).toStrictEqual({
      state: { ...rest, status: 'planned', waitingSince: minute(2) },
      events: [{ name: 'NotificationReleased', data: { notificationId, reason: 'throttled' } }],
    });
    expect(releaseClaim(aPlannedNotification(), { reason: 'throttled' }, at(minute(2)))).toBeUndefined();
  });

  it.each(['planned', 'claimed'] as const)('has failed, when it was %s', (status) => {
    expect(failNotification(being(status), { reason: 'personLeft' }, at(minute(2)))).toEqual({
      state: { ...aClaimedNotification(), status: 'failed', endedAt: minute(2), failure: 'personLeft' },
      events: [
        { name: 'NotificationFailed', data: { notificationId, text: 'factsToCheck', reason: 'personLeft' } },
      ],
    });
  });

  it('fails once, and neither waits again nor fails when it has been sent, or may have been', () => {
    expect(failNotification(being('failed'), { reason: 'refused' }, at(minute(3)))).toBeUndefined();
    for (const state of [sent(), being('parked')]) {
      for (const refusal of [
        releaseClaim(state, { reason: 'unavailable' }, at(minute(3))),
        failNotification(state, { reason: 'refused' }, at(minute(3))),
      ]) {
        expect(refusal).toMatchObject({ kind: 'conflict' });
        expect(broken(refusal)).toEqual(['notification.sentIsSent']);
      }
    }
  });
});

describe('the alarm of a message', () => {
  it('asks for it once more when nobody has claimed it', () => {
    expect(ring(aPlannedNotification(), at(minute(360)))).toEqual({
      state: { ...aPlannedNotification(), retries: 1, waitingSince: minute(360) },
      events: [{ name: 'NotificationRetried', data: { notificationId, retry: 1 } }],
    });
  });

  it('parks it when its sending was never answered', () => {
    expect(ring(aClaimedNotification(), at(minute(61)))).toEqual({
      state: { ...aClaimedNotification(), status: 'parked', endedAt: minute(61) },
      events: [{ name: 'NotificationParked', data: { notificationId, text: 'factsToCheck' } }],
    });
  });

  it('rings for mails alone: what waits for a digest is woken by its postbox', () => {
    expect(ring(inDigest(), at(minute(10_000)))).toBeUndefined();
    expect(notificationRules.wakeAt(inDigest())).toBeUndefined();
    expect(ring(being('sent'), at(minute(10_000)))).toBeUndefined();
    expect(notificationRules.wakeAt(being('sent'))).toBeUndefined();
  });

  it('comes after a quarter of an hour when the mail is urgent or was tried before, else after the queue', () => {
    const wakesAfter = (change: Partial<Notification>) =>
      (Date.parse(notificationRules.wakeAt({ ...aPlannedNotification(), ...change }) ?? '') -
        Date.parse(minute(0))) /
      60_000;
    expect(wakesAfter({})).toBe(6 * 60);
    expect(wakesAfter({ attempts: 1 })).toBe(15);
    expect(wakesAfter({ text: 'urgentFinding' })).toBe(15);
    expect(wakesAfter({ attempts: 1, retries: 6 })).toBe(15 * 64);
    expect(wakesAfter({ attempts: 1, retries: 7 })).toBe(24 * 60);
    expect(wakesAfter({ retries: 2 })).toBe(24 * 60);
  });
});

describe('a message ends otherwise', () => {
  it('when its reason is gone before it left', () => {
    expect(supersedeNotification(inDigest(), at(minute(5)))).toEqual({
      state: { ...inDigest(), status: 'superseded', endedAt: minute(5) },
      events: [{ name: 'NotificationSuperseded', data: { notificationId } }],
    });
    expect(supersedeNotification(aClaimedNotification(), at(minute(5)))).toBeUndefined();
  });

  it('when it leaves as a row of a digest, and was meant for one', () => {
    const digestId = '0192f0c1-dddd-5c3d-8e4f-5a6b7c8d9e0f' as NotificationId;
    expect(collectNotification(inDigest(), { digestId }, at(minute(5)))).toEqual({
      state: { ...inDigest(), status: 'collected', endedAt: minute(5), digestId },
      events: [{ name: 'NotificationCollected', data: { notificationId, digestId } }],
    });
    expect(collectNotification(aPlannedNotification(), { digestId }, at(minute(5)))).toBeUndefined();
    const gone: Notification = { ...inDigest(), status: 'superseded' };
    expect(collectNotification(gone, { digestId }, at(minute(5)))).toBeUndefined();
  });

  it('and is read once', () => {
    const read = readNotification(sent(), at(minute(9)));
    expect(read).toEqual({
      state: { ...sent(), readAt: minute(9) },
      events: [{ name: 'NotificationRead', data: { notificationId } }],
    });
    expect(readNotification(stateOf(read), at(minute(10)))).toBeUndefined();
  });
});

describe('a message as its store sees it', () => {
  it('is listed by what it is about and what became of it, and is nobody’s task', () => {
    const failed = stateOf(failNotification(aClaimedNotification(), { reason: 'refused' }, at(minute(2))));
    expect(notificationRules.summary(failed)).toEqual({
      bodyId,
      unitId,
      status: 'failed',
      text: 'factsToCheck',
      channel: 'email',
      language: 'sv',
      aboutNoun: 'report',
      aboutKind: 'report',
      aboutId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
      plannedAt: minute(0),
      endedAt: minute(2),
      attempts: 1,
      failure: 'refused',
    });
    expect(notificationRules.involved(failed)).toEqual([]);
    expect(notificationRules.sharedWith(failed)).toEqual([]);
    expect(notificationRules.texts(failed)).toBeUndefined();
  });

  it('belongs to the body and the unit of its record, where it has them', () => {
    const { bodyId: _body, unitId: _unit, ...whole } = aPlannedNotification();
    expect(notificationRules.belongsTo(aPlannedNotification())).toStrictEqual({ bodyId, unitId });
    expect(notificationRules.belongsTo({ ...whole, bodyId })).toStrictEqual({ bodyId });
    expect(notificationRules.belongsTo({ ...whole, unitId })).toStrictEqual({ unitId });
    expect(notificationRules.belongsTo(whole)).toStrictEqual({});
  });
});
