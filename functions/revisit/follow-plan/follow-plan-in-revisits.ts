import type { EventData } from '#events/catalogue.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { isSettled } from '#shared/domain/plan/set-revisit.ts';
import { followPlan } from '#shared/domain/revisit/follow-plan.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';

type Decided = EventData<'PlanClosed'> | EventData<'RevisitWaived'> | EventData<'RevisitMoved'>;

/**
 * Lets the open revisit follow what its plan has decided.
 * @throws Error when the plan is not there: the message is delivered again.
 */
export const followPlanInRevisits = async (
  { organisationId, data: { planId } }: ReceivedEvent<Decided>,
  cause: Cause,
  { plans, revisits }: { readonly plans: PlanStore; readonly revisits: RevisitStore },
): Promise<void> => {
  const plan = (await plans.find(organisationId, planId))?.state;
  if (plan === undefined) throw new Error(`Plan ${planId} is not there`);
  const concerned = plan.revisits.filter((revisit) => !isSettled(revisit) || revisit.waived !== undefined);
  for (const { number } of concerned) {
    settled(
      await decideAndSave({
        store: revisits,
        organisationId,
        id: revisitIdOf(planId, number),
        cause,
        decide: (revisit) => revisit && followPlan(revisit, { plan }),
      }),
    );
  }
};
