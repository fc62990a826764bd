import * as z from 'zod/mini';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { freeText } from '../text.ts';
import { endPlan } from './end-plan.ts';
import { waitingRevisit } from './move-revisit.ts';
import type { Plan } from './plan.ts';
import { revisitsAfterWaiving } from './revisit-dates.ts';
import { planSentences as rules } from './rules.ts';
import { type SetRevisit, waitingRevisits } from './set-revisit.ts';

/** Why nobody comes this time. */
export const RevisitWaiver = z.object({ reason: freeText(1000) });
export type RevisitWaiver = z.infer<typeof RevisitWaiver>;

export interface WaiveRevisit extends RevisitWaiver {
  readonly number: number;
  /** Whether somebody has already been there, so that there is nothing left to waive. */
  readonly isCarriedOut: boolean;
}

/**
 * The officer decides that a revisit is not held, and says why. The next one of the cadence comes, or one more; where
 * the programme does not come again the plan closes, and what remains is carried over.
 */
export const waiveRevisit = (
  plan: Plan,
  { number, reason, isCarriedOut }: WaiveRevisit,
  { now, actor }: Circumstances,
): Decision<Plan> => {
  const revisit = waitingRevisit(plan, number);
  if (!('number' in revisit)) return revisit;
  if (isCarriedOut) return refuse('conflict', rules.heldIsNotWaived, { field: `/revisits/${number}` });
  const waivedOn = dateInStockholm(now);
  const personId = personOf(actor);
  const waived: SetRevisit = {
    ...revisit,
    waived: {
      waivedOn,
      reason,
      ...(personId && { by: { organisationId: actor.organisationId, personId } }),
    },
  };
  const without: Plan = {
    ...plan,
    revisits: plan.revisits.map((candidate) => (candidate === revisit ? waived : candidate)),
  };
  const revisits = revisitsAfterWaiving(without, waived, waivedOn);
  const next = revisits && waitingRevisits(revisits)[0];
  const closed =
    revisits === undefined ? endPlan(without, { reason: 'programmeEnds', closedOn: waivedOn }) : undefined;
  const { planId, reportId, unit } = plan;
  return {
    state: closed?.state ?? { ...without, revisits: [...(revisits ?? [])] },
    events: [
      {
        name: 'RevisitWaived',
        data: {
          planId,
          reportId,
          unitId: unit.unitId,
          revisitNumber: number,
          waivedOn,
          ...(next && { nextNumber: next.number, nextDueOn: next.dueOn }),
        },
      },
      ...(closed ? [closed.event] : []),
    ],
  };
};
