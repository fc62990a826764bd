import { expect, test } from 'vitest';
import { paceOf } from '#functions/notification/send-notification/pace.ts';

test('lets many through one at a time, each an interval after the one before', async () => {
  const pace = paceOf(20);
  const start = performance.now();
  const passed = await Promise.all(
    Array.from({ length: 5 }, async () => {
      await pace();
      return performance.now() - start;
    }),
  );
  for (const [index, at] of passed.entries()) expect(at).toBeGreaterThanOrEqual(index * 20 - 2);
});

test('whoever comes after a pause need not wait, and no time is saved up', async () => {
  let now = 0;
  const pace = paceOf(10, () => now);
  await pace();
  now = 1000;
  const start = performance.now();
  await pace();
  expect(performance.now() - start).toBeLessThan(8);
  await pace();
  expect(performance.now() - start).toBeGreaterThanOrEqual(8);
});
