import type { EventData } from '#events/catalogue.ts';
import { pullForward } from '#shared/domain/plan/pull-forward.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';

/** So many of a unit's newest plans are looked through; those before them are long closed and followed by another. */
const plansLookedThrough = 10;

/** Pulls forward the next date of each of the unit's plans, as its programme says. */
export const pullPlansForward = async (
  { organisationId, data: { unitId, level, setOn } }: ReceivedEvent<EventData<'UnitRiskLevelSet'>>,
  cause: Cause,
  { plans }: { readonly plans: PlanStore },
): Promise<void> => {
  const { items } = await plans.listOfUnit({ organisationId, unitId }, { limit: plansLookedThrough });
  for (const { summary } of items) {
    settled(
      await decideAndSave({
        store: plans,
        organisationId,
        id: (summary as { id: string }).id,
        cause,
        decide: (plan) => plan && pullForward(plan, { level, setOn }, cause),
      }),
    );
  }
};
