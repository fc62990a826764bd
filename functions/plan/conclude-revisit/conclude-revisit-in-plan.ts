import type { EventData } from '#events/catalogue.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { findClosedDays } from '#shared/storage/organisation/find-closed-days.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';
import type { Table } from '#shared/storage/table.ts';

export interface ConcludeRevisitNeeds {
  readonly table: Table;
  readonly plans: PlanStore;
  readonly revisits: RevisitStore;
}

/**
 * Tells the plan what its revisit came to: the next one is set, or the plan closes.
 * @throws Error when the completed revisit is not there: the message is delivered again.
 */
export const concludeRevisitInPlan = async (
  { organisationId, data }: ReceivedEvent<EventData<'RevisitCompleted'>>,
  cause: Cause,
  { table, plans, revisits }: ConcludeRevisitNeeds,
): Promise<void> => {
  const revisit = await revisits.find(organisationId, data.revisitId);
  const outcome = revisit && outcomeOf(revisit.state);
  if (outcome === undefined) throw new Error(`Revisit ${data.revisitId} is not there, or not completed`);
  const closedDays = await findClosedDays(table, organisationId);
  const conclusion = { ...outcome, ...(closedDays && { closedDays }) };
  settled(
    await decideAndSave({
      store: plans,
      organisationId,
      id: data.planId,
      cause,
      decide: (plan) => plan && concludeRevisit(plan, conclusion, cause),
    }),
  );
};
