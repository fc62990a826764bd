import { describe, expect, it } from 'vitest';
import type { NotificationId, PersonId } from '#events/identifiers.ts';
import {
  heldAtMost,
  holdNotification,
  type Postbox,
  postboxRules,
  ringPostbox,
} from '#shared/domain/notification/postbox.ts';
import { accepted } from '../plan/a-plan.ts';
import { at, minute, organisationId } from './a-notification.ts';

const personId = '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
const owner = { personId, organisationId };
const aHeld = (number: number) => ({
  organisationId,
  notificationId: `0192f0c1-9a9a-5c3d-8e4f-${String(number).padStart(12, '0')}` as NotificationId,
});
const hold = (postbox: Postbox | undefined, number: number, leavesAt = minute(100)) =>
  holdNotification(postbox, { owner, held: aHeld(number), leavesAt }, at(minute(0)));
const aPostbox = (): Postbox => accepted(hold(undefined, 1)).state;

describe('what waits for a digest', () => {
  const heldTold = (number: number, digestLeavesAt: string) => [
    { name: 'NotificationHeld', data: { notificationId: aHeld(number).notificationId, digestLeavesAt } },
  ];

  it('is kept until it leaves', () => {
    expect(hold(undefined, 1)).toStrictEqual({
      state: { ...owner, digests: 0, waiting: [aHeld(1)], leavesAt: minute(100) },
      events: heldTold(1, minute(100)),
    });
  });

  it('leaves when the first of it asks to', () => {
    expect(hold(aPostbox(), 2, minute(101))).toEqual({
      state: { ...aPostbox(), waiting: [aHeld(1), aHeld(2)] },
      events: heldTold(2, minute(100)),
    });
    expect(accepted(hold(aPostbox(), 2, minute(99))).state.leavesAt).toBe(minute(99));
  });

  it('is kept once', () => {
    expect(hold(aPostbox(), 1, minute(99))).toBeUndefined();
    expect(hold(accepted(hold(aPostbox(), 2)).state, 1)).toBeUndefined();
  });

  it('leaves before its time when no more fits in', () => {
    const waiting = (count: number) => Array.from({ length: count }, (_, index) => aHeld(index));
    const almost = { ...aPostbox(), waiting: waiting(heldAtMost - 2) };
    expect(accepted(hold(almost, 900)).state.leavesAt).toBe(minute(100));
    const full = { ...aPostbox(), waiting: waiting(heldAtMost - 1) };
    expect(accepted(hold(full, 900)).state.leavesAt).toBe(minute(0));
  });
});

describe('the alarm of a postbox', () => {
  it('makes one digest of what waits, and leaves the postbox empty', () => {
    const asked = { ...aPostbox(), digests: 3 };
    expect(ringPostbox(asked, at(minute(100)))).toStrictEqual({
      state: { ...owner, digests: 4, waiting: [] },
      events: [{ name: 'DigestDue', data: { personId, digest: 4, notifications: [aHeld(1)] } }],
    });
    expect(ringPostbox(asked, at(minute(99)))).toBeUndefined();
    const empty = accepted(ringPostbox(asked, at(minute(100)))).state;
    expect(ringPostbox(empty, at(minute(200)))).toBeUndefined();
    expect(accepted(hold(empty, 5, minute(300))).state).toEqual({
      ...owner,
      digests: 4,
      waiting: [aHeld(5)],
      leavesAt: minute(300),
    });
  });

  it('is the only thing a store needs to know of it, beside how much waits', () => {
    const postbox = aPostbox();
    expect(postboxRules.wakeAt(postbox)).toBe(minute(100));
    expect(postboxRules.summary(postbox)).toEqual({ waiting: 1, leavesAt: minute(100), digests: 0 });
    expect(postboxRules.belongsTo(postbox)).toEqual({});
    expect(postboxRules.involved(postbox)).toEqual([]);
    expect(postboxRules.sharedWith(postbox)).toEqual([]);
    expect(postboxRules.texts(postbox)).toBeUndefined();
  });
});
