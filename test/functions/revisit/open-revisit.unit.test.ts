import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { openRevisitOfPlan } from '#functions/revisit/open-revisit/open-revisit-of-plan.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { ReactionRefused } from '#shared/messaging/react.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { type RevisitStore, revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { accepted, anAdoptedPlan, on, solna } from '../../shared/domain/plan/a-plan.ts';
import { keep } from '../plan/some-callers.ts';

const plan = anAdoptedPlan();
const { planId } = plan;
const revisitId = revisitIdOf(planId, 1);

describe('the reaction to PlanDueForReview', () => {
  let plans: PlanStore;
  let revisits: RevisitStore;
  beforeEach(() => {
    const table = new MemoryTable();
    plans = planStore(table);
    revisits = revisitStore(table);
  });

  const receive = (revisitNumber = 1) =>
    openRevisitOfPlan(
      {
        name: 'PlanDueForReview',
        organisationId: solna,
        data: catalogue.PlanDueForReview.data.parse({
          ...catalogue.PlanDueForReview.example,
          planId,
          revisitNumber,
        }),
        envelope: {} as never,
      },
      { now: '2027-01-18T07:05:00.000Z', actor: { system: 'test', organisationId: solna } },
      { plans, revisits },
    );

  it('opens the revisit with the lines that remain, once', async () => {
    await keep(plans, planId, plan);
    await receive();
    const first = await revisits.find(solna, revisitId);
    expect(first?.state).toMatchObject({ planId, number: 1, status: 'open', openedOn: '2027-01-18' });
    await receive();
    expect(await revisits.find(solna, revisitId)).toEqual(first);
  });

  it('opens none for a plan that has closed since', async () => {
    const closing = { reason: 'unitClosed', explanation: 'Enheten läggs ned.' } as const;
    await keep(plans, planId, accepted(closePlan(plan, closing, on('2027-01-17'))).state);
    await receive();
    expect(await revisits.find(solna, revisitId)).toBeUndefined();
  });

  it('fails, to be delivered again, while the plan is not there or does not know the revisit', async () => {
    await expect(receive()).rejects.toThrow('is not there');
    await keep(plans, planId, plan);
    await expect(receive(7)).rejects.toBeInstanceOf(ReactionRefused);
  });
});
