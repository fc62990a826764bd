import type { EventData } from '#events/catalogue.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { followPlan } from '#shared/domain/revisit/follow-plan.ts';
import { openRevisit } from '#shared/domain/revisit/open-revisit.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';

/**
 * Opens the revisit that a plan is due for. Its id follows from the plan's and the number, so there is never a
 * second one. A plan that changes its mind meanwhile may have looked for the revisit before this one was there.
 * @throws Error when the plan is not there: the message is delivered again.
 */
export const openRevisitOfPlan = async (
  { organisationId, data }: ReceivedEvent<EventData<'PlanDueForReview'>>,
  cause: Cause,
  { plans, revisits }: { readonly plans: PlanStore; readonly revisits: RevisitStore },
): Promise<void> => {
  const { planId, revisitNumber: number } = data;
  const plan = await plans.find(organisationId, planId);
  if (plan === undefined) throw new Error(`Plan ${planId} is not there`);
  const target = { store: revisits, organisationId, id: revisitIdOf(planId, number), cause };
  settled(
    await decideAndSave({
      ...target,
      decide: (revisit) => openRevisit(revisit, { plan: plan.state, number }, cause),
    }),
  );
  const after = await plans.find(organisationId, planId);
  if (after === undefined || after.sequence === plan.sequence) return;
  settled(
    await decideAndSave({
      ...target,
      decide: (revisit) => revisit && followPlan(revisit, { plan: after.state }),
    }),
  );
};
