import type { EventData } from '#events/catalogue.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { cancelRevisit } from '#shared/domain/revisit/cancel-revisit.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';

/**
 * Calls off what is still open when a plan closes.
 * @throws Error when the plan is not there: the message is delivered again.
 */
export const cancelRevisitsOfPlan = async (
  { organisationId, data }: ReceivedEvent<EventData<'PlanClosed'>>,
  cause: Cause,
  { plans, revisits }: { readonly plans: PlanStore; readonly revisits: RevisitStore },
): Promise<void> => {
  const { planId } = data;
  const plan = (await plans.find(organisationId, planId))?.state;
  if (plan === undefined) throw new Error(`Plan ${planId} is not there`);
  for (const { number } of plan.revisits.filter(({ held }) => held === undefined)) {
    settled(
      await decideAndSave({
        store: revisits,
        organisationId,
        id: revisitIdOf(planId, number),
        cause,
        decide: (revisit) => (revisit?.status === 'open' ? cancelRevisit(revisit, { plan }) : undefined),
      }),
    );
  }
};
