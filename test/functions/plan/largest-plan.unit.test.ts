import { describe, expect, it } from 'vitest';
import { type Accepted, isRefused } from '#shared/domain/decision.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import type { Write } from '#shared/storage/table.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  aFinding,
  conclude,
  on,
  solna,
} from '../../shared/domain/plan/a-plan.ts';
import { keep } from './some-callers.ts';

/** Refuses what DynamoDB would: a transaction of more than 100 items. */
class StrictTable extends MemoryTable {
  override async write(writes: readonly Write[]): Promise<void> {
    if (writes.length > 100) throw new RangeError(`A transaction of ${writes.length} items`);
    await super.write(writes);
  }
}

/** As many areas as a programme may have, and three findings in each. */
const findings = Array.from({ length: 180 }, (_, index) =>
  aFinding(`brist-${index}`, { areaId: `omrade-${index % 60}`, areaName: `Område ${index % 60}` }),
);
const basis = aBasis({ findings });

describe('the largest plan', () => {
  const saved = async (plan: Plan, decision: Accepted<Plan>): Promise<Plan | undefined> => {
    const plans = planStore(new StrictTable());
    const ref = { organisationId: solna, kind: 'plan', id: plan.planId };
    await keep(plans, plan.planId, plan);
    const before = await plans.find(solna, plan.planId);
    await plans.save({ ref, before, decision, cause: on('2027-01-20') });
    return (await plans.find(solna, plan.planId))?.state;
  };

  it('opens in one transaction', async () => {
    const plans = planStore(new StrictTable());
    const decision = accepted(openPlan(undefined, { basis }, on('2026-10-23')));
    const ref = { organisationId: solna, kind: 'plan', id: decision.state.planId };
    await plans.save({ ref, decision, cause: on('2026-10-23') });
    expect((await plans.find(solna, decision.state.planId))?.state).toEqual(decision.state);
  });

  it('notes a revisit of every line in one transaction', async () => {
    const plan = adoptedFrom(basis);
    const noted = accepted(conclude(plan, '2027-01-20', 'partly'));
    expect(await saved(plan, noted)).toEqual(noted.state);
  });

  it('tells of every late measure, a transaction at a time', async () => {
    let plan = adoptedFrom(basis);
    const told: unknown[] = [];
    for (;;) {
      const decision = ring(plan, { now: '2026-12-21T09:00:00.000Z' });
      if (decision === undefined || isRefused(decision)) break;
      expect(await saved(plan, decision)).toEqual(decision.state);
      told.push(...decision.events);
      plan = decision.state;
    }
    expect(told).toHaveLength(180);
  });
});
