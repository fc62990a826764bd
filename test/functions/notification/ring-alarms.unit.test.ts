import { beforeEach, describe, expect, test } from 'vitest';
import { AlarmsFailed, bellOf, ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { confirmSent, ring } from '#shared/domain/notification/decide.ts';
import { dueAlarms } from '#shared/storage/alarms.ts';
import { alarmKey, shards } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import {
  type NotificationStore,
  notificationStore,
} from '#shared/storage/notification/notification-store.ts';
import { organisationId } from '../../shared/domain/notification/a-notification.ts';
import { idNumber, saveMail } from './some-events.ts';

describe('the tick', () => {
  let table: MemoryTable;
  let store: NotificationStore;
  const later = '2026-11-23T14:00:00.000Z';
  const tick = ({ now = later, hasTime = (): boolean => true, bells = {} } = {}) =>
    ringAlarms({
      table,
      bells: { notification: bellOf(store, ring), ...bells },
      now: () => now,
      hasTime,
    });
  const alarms = async () =>
    (
      await Promise.all(shards.map((shard) => dueAlarms(table, { shard, now: '9999-12-31T00:00:00.000Z' })))
    ).flatMap((page) => page.alarms);
  const retries = async (number: number) =>
    (await store.find(organisationId, idNumber(number)))?.state.retries;

  beforeEach(async () => {
    table = new MemoryTable();
    store = notificationStore(table);
    for (let number = 1; number <= 30; number++) await saveMail(store, { number });
  });

  test('rings each alarm that is due once, and sets the next one', async () => {
    await tick();
    await tick();
    for (let number = 1; number <= 30; number++) expect(await retries(number)).toBe(1);
    expect(new Set((await alarms()).map(({ wakeAt }) => wakeAt))).toEqual(
      new Set(['2026-11-24T02:00:00.000Z']),
    );
  });

  test('leaves alarms that are not due', async () => {
    await tick({ now: '2026-11-23T13:59:59.999Z' });
    expect(await retries(1)).toBe(0);
  });

  test('says which function woke the record', async () => {
    await tick();
    const ref = { organisationId, kind: 'notification', id: idNumber(1) };
    const { items } = await store.history(ref, { limit: 10 });
    expect(items[1]).toMatchObject({ envelope: { actor: 'system/notification/ring-alarms' } });
  });

  test('an alarm that can not ring holds up no other, stays, and fails the round', async () => {
    const stuck = { organisationId, kind: 'unknown-kind', id: idNumber(99) };
    const wakeAt = '2026-11-23T08:00:00.000Z';
    const place = { kind: 'alarm', organisationId, recordKind: stuck.kind, id: stuck.id, wakeAt };
    await table.write([{ put: { ...alarmKey(stuck, wakeAt), ...place } }]);
    await expect(tick()).rejects.toThrow(AlarmsFailed);
    expect(await retries(30)).toBe(1);
    expect((await alarms()).map(({ record }) => record.kind)).toContain('unknown-kind');
  });

  test('a record that asks to be woken but does nothing then is told of, not forgotten', async () => {
    await expect(tick({ bells: { notification: bellOf(store, () => undefined) } })).rejects.toThrow(
      AlarmsFailed,
    );
    expect(await alarms()).toHaveLength(30);
  });

  test('an alarm that its record no longer asks for is removed', async () => {
    const old = { organisationId, kind: 'notification', id: idNumber(1) };
    const wakeAt = '2026-11-23T07:00:00.000Z';
    const place = { kind: 'alarm', organisationId, recordKind: old.kind, id: old.id, wakeAt };
    await table.write([{ put: { ...alarmKey(old, wakeAt), ...place } }]);
    await tick({ now: '2026-11-23T08:01:00.000Z' });
    expect(await alarms()).toHaveLength(30);
  });

  test('stops when its time is nearly up, and goes on with the oldest next time', async () => {
    let checks = 0;
    await tick({ hasTime: () => ++checks <= 10 });
    const rung = async () =>
      (await Promise.all(Array.from({ length: 30 }, (_, index) => retries(index + 1)))).filter(
        (count) => count === 1,
      ).length;
    expect(await rung()).toBe(10);
    await tick();
    expect(await rung()).toBe(30);
  });

  test('a rule that refuses counts as failed and changes nothing', async () => {
    const refusing = bellOf(store, (state, circumstances) =>
      confirmSent(state, { providerMessageId: 'x' }, circumstances),
    );
    await expect(tick({ bells: { notification: refusing } })).rejects.toThrow(AlarmsFailed);
    expect((await store.find(organisationId, idNumber(1)))?.sequence).toBe(1);
  });
});
