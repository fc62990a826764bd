import { expect, it } from 'vitest';
import { measureRoundTrips } from '#bench/round-trips/measure-round-trips.ts';

// Seconds of work, which a busy machine spreads over minutes.
const timeout = 600_000;

it('tells both stories of the demo in the one-process world: nothing scans, and a command is one transaction', {
  timeout,
}, async () => {
  const { operations, scans, cycles } = await measureRoundTrips(() => {});
  expect(scans).toBe(0);
  const commands = operations.filter(({ operation }) => !operation.startsWith('GET'));
  expect(commands.length).toBeGreaterThan(25);
  expect(commands.filter(({ transactions }) => transactions !== 1)).toEqual([]);
  const reading = operations.filter(({ operation }) => operation.startsWith('GET'));
  expect(reading.filter(({ transactions, writeUnits }) => transactions + writeUnits > 0)).toEqual([]);
  expect(cycles['two-year'].calls['ses.SendEmail']).toBeGreaterThan(10);
});
