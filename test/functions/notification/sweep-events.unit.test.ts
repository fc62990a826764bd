import { beforeEach, describe, expect, test } from 'vitest';
import { SweepIncomplete, sweepEvents } from '#functions/notification/sweep-events/sweep-events.ts';
import { shards } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { unpublishedEvents } from '#shared/storage/outbox.ts';
import { idNumber, saveMail, TestBus } from './some-events.ts';

describe('sweeping up what the stream has missed', () => {
  let table: MemoryTable;
  const now = '2026-11-23T08:30:00.000Z';
  const until = '9999';
  const sweep = (bus: TestBus, hasTime = () => true) => sweepEvents({ table, bus, now: () => now, hasTime });
  const waiting = async () =>
    (await Promise.all(shards.map((shard) => unpublishedEvents(table, { shard, until })))).flatMap(
      ({ events }) => events.map(({ envelope }) => String(envelope.data['notificationId'])),
    );

  beforeEach(async () => {
    table = new MemoryTable();
    const store = notificationStore(table);
    for (let number = 1; number <= 40; number++) await saveMail(store, { number });
    await saveMail(store, { number: 41, now: '2026-11-23T08:20:00.000Z' });
  });

  test('publishes what has waited for 15 minutes and leaves what the stream may still be about to publish', async () => {
    const bus = new TestBus();
    await sweep(bus);
    expect(bus.taken).toHaveLength(40);
    expect(await waiting()).toEqual([idNumber(41)]);
    await sweep(bus);
    expect(bus.taken).toHaveLength(40);
  });

  test('goes past what the bus refuses, and fails so that the alarm says it', async () => {
    const bus = new TestBus();
    const [first] = (await unpublishedEvents(table, { shard: shards[0] as string, until })).events;
    bus.refused.add(String(first?.envelope.id));
    await expect(sweep(bus)).rejects.toThrow(SweepIncomplete);
    expect(bus.taken).toHaveLength(39);
    expect((await waiting()).sort()).toEqual(
      [String(first?.envelope.data['notificationId']), idNumber(41)].sort(),
    );
  });

  test('stops when its time is nearly up; the rest goes in the next round', async () => {
    const bus = new TestBus();
    let checks = 0;
    await sweep(bus, () => ++checks < 3);
    expect(bus.taken.length).toBeGreaterThan(0);
    expect(bus.taken.length).toBeLessThan(40);
    await sweep(bus);
    expect(new Set(bus.taken.map(({ id }) => id)).size).toBe(40);
  });
});
