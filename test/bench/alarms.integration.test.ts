import { expect, it } from 'vitest';
import { measureAlarms } from '#bench/alarms/measure-alarms.ts';
import { deployedClock } from '#bench/alarms/run-country.ts';
import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';
import { loadAssembly } from '#local/template/load-assembly.ts';
import { TemplateResolver } from '#local/template/template-resolver.ts';

it('rings each alarm of a small country once and in time, in memory as on the engine, at the same work per tick', async () => {
  const country = { records: 400, stored: 400, crossChecked: 20, due: 40 };
  const { tenYears, oneMorning, crossCheck, proportion } = await measureAlarms(() => {}, { country });
  expect(tenYears).toMatchObject({ stored: 400, lost: 0, doubled: 0, early: 0, fullTicks: 0 });
  // 400 first calls, four steps of the ladder for each twentieth, and those that are come back to.
  expect(tenYears.rung).toBeGreaterThan(400 + 20 * 4);
  expect(tenYears.lateness.max).toBeLessThan(deployedClock.everyMinutes * 60);
  expect(tenYears.perAlarm.transactions).toBe(1);
  expect(oneMorning).toMatchObject({ lost: 0, doubled: 0, early: 0 });
  expect(oneMorning.rung).toBeGreaterThanOrEqual(34);
  expect(crossCheck).toMatchObject({ records: 20, different: 0 });
  expect(crossCheck.rung).toBeGreaterThan(20);
  expect(proportion.ratio).toBe(1);
  expect(proportion.many.asked.transactions).toBe(40);
});

it('knows the clock as it is deployed', async () => {
  const resources = new TemplateResolver(loadAssembly(await prepareAssembly())).resources();
  const clock = resources.find(
    ({ type, logicalId }) =>
      type === 'AWS::Lambda::Function' && /RingAlarms|ring-alarms|ringalarms/i.test(logicalId),
  );
  expect(clock?.properties).toMatchObject({ Timeout: deployedClock.timeoutSeconds });
});
