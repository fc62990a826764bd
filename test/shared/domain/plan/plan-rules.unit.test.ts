import { expect, it } from 'vitest';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { keep } from '../../../functions/plan/some-callers.ts';
import { anAdoptedPlan, solna } from './a-plan.ts';

it('a plan stored as version 1, without closed days and with measures told of once, is read as today’s', async () => {
  const plan = anAdoptedPlan();
  const { closedDays: _, ...rest } = plan;
  const old = { ...rest, told: { ...plan.told, measuresOverdue: ['brist-1/measure-1'] } };
  const table = new MemoryTable();
  await keep(planStore(table), plan.planId, plan);
  const head = await table.get({ pk: `${solna}#plan#${plan.planId}`, sk: 'STATE' });
  const { areas: _areas, programme: _programme, ...state } = old;
  await table.write([{ put: { ...head, schemaVersion: 1, state } as never }]);

  const read = (await planStore(table).find(solna, plan.planId))?.state;
  expect(read).toEqual({
    ...plan,
    told: { ...plan.told, measuresOverdue: { 'brist-1/measure-1': 1 } },
  });
  expect(read && planRules.wakeAt(read)).toBe(planRules.wakeAt(plan));
});
