import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { followPlanInRevisits } from '#functions/revisit/follow-plan/follow-plan-in-revisits.ts';
import { openRevisitOfPlan } from '#functions/revisit/open-revisit/open-revisit-of-plan.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { type RevisitStore, revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { accepted, anAdoptedPlan, conclude, on, solna } from '../../shared/domain/plan/a-plan.ts';
import { aCompletedRevisit, anOpenRevisit } from '../../shared/domain/revisit/a-revisit.ts';
import { keep } from '../plan/some-callers.ts';

const plan = anAdoptedPlan();
const { planId } = plan;
const { revisitId } = anOpenRevisit(plan);
const cause = {
  now: '2027-01-20T08:00:00.000Z',
  actor: { system: 'revisit/test', organisationId: solna },
} as const;
const closedPlan = accepted(
  closePlan(plan, { reason: 'unitClosed', explanation: 'Enheten läggs ned.' }, on('2027-01-19')),
).state;

describe('the reaction to PlanClosed', () => {
  let plans: PlanStore;
  let revisits: RevisitStore;
  beforeEach(() => {
    const table = new MemoryTable();
    plans = planStore(table);
    revisits = revisitStore(table);
  });

  const receive = () => {
    const data = catalogue.PlanClosed.data.parse({ ...catalogue.PlanClosed.example, planId });
    const event = { name: 'PlanClosed', organisationId: solna, data, envelope: {} as never };
    return followPlanInRevisits(event, cause, { plans, revisits });
  };
  const stored = () => revisits.find(solna, revisitId);

  it('calls off the revisit that nobody has held, once: it waits for nobody any more', async () => {
    await keep(plans, planId, closedPlan);
    await keep(revisits, revisitId, anOpenRevisit(plan));
    await receive();
    const called = await stored();
    expect(called?.state.status).toBe('cancelled');
    expect(called && revisits.rules.involved(called.state).filter(({ waitsFor }) => waitsFor)).toEqual([]);
    const ref = { organisationId: solna, kind: 'revisit', id: revisitId };
    const { items } = await revisits.history(ref, { limit: 10 });
    expect(items.at(-1)).toMatchObject({ envelope: { type: 'se.samsyn.RevisitCancelled.v1' } });
    await receive();
    expect(await stored()).toEqual(called);
  });

  it('leaves a completed revisit as it is, and calls for none that was never opened', async () => {
    await keep(plans, planId, closedPlan);
    await receive();
    expect(await stored()).toBeUndefined();
    await keep(revisits, revisitId, aCompletedRevisit());
    await receive();
    expect((await stored())?.state.status).toBe('completed');
  });

  it('has nothing to do when the plan closed because its revisit was held', async () => {
    await keep(plans, planId, accepted(conclude(plan, '2027-01-20', 'achieved')).state);
    await keep(revisits, revisitId, aCompletedRevisit());
    await receive();
    expect((await stored())?.state.status).toBe('completed');
  });

  it('fails, to be delivered again, while the plan is not there', async () => {
    await expect(receive()).rejects.toThrow('is not there');
  });

  it('misses no revisit that opens at the very moment the plan closes', async () => {
    await keep(plans, planId, plan);
    // The opening has read the plan; before it writes, the plan is closed and the calling-off finds nothing.
    const save: RevisitStore['save'] = async (given) => {
      const before = await plans.find(solna, planId);
      if (before?.state.status === 'adopted') {
        const ref = { organisationId: solna, kind: 'plan', id: planId };
        const closing = closePlan(plan, { reason: 'unitClosed', explanation: 'Stängd.' }, on('2027-01-19'));
        await plans.save({ ref, before, decision: accepted(closing), cause });
        await receive();
      }
      return revisits.save(given);
    };
    const example = { ...catalogue.PlanDueForReview.example, planId, revisitNumber: 1 };
    const data = catalogue.PlanDueForReview.data.parse(example);
    const event = { name: 'PlanDueForReview', organisationId: solna, data, envelope: {} as never };
    await openRevisitOfPlan(event, cause, { plans, revisits: { ...revisits, save } });
    expect((await stored())?.state.status).toBe('cancelled');
  });
});
