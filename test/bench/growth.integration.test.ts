import { expect, it } from 'vitest';
import { measureGrowth } from '#bench/growth/measure-growth.ts';

it('takes the same for each follow-up, however many units there are', { timeout: 600_000 }, async () => {
  const sizes = [
    { units: 2, cycles: 2 },
    { units: 20, cycles: 2 },
  ];
  const { steps, exponents } = await measureGrowth(() => {}, { sizes });
  const [few, many] = steps.map(({ perCycle }) => perCycle);
  expect(many?.calls).toEqual(few?.calls);
  expect(few?.calls['ses.SendEmail']).toBeGreaterThan(0);
  for (const exponent of Object.values(exponents)) expect(exponent).toBeCloseTo(1, 2);
});
