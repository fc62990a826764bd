import * as z from 'zod/mini';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { freeText } from '../text.ts';
import { endPlan } from './end-plan.ts';
import { CarriedTo, mayMove, type Plan } from './plan.ts';
import { planSentences as rules } from './rules.ts';

/** Why the officer ends a plan before it ends by itself. */
export const PlanClosing = z.object({
  reason: z.enum(['officerDecided', 'agreementEnded', 'unitClosed', 'providerReplaced']),
  explanation: freeText(),
  /** Where what remains is taken up; in the next assessment unless told. */
  carriedTo: z.optional(CarriedTo),
});
export type PlanClosing = z.infer<typeof PlanClosing>;

/** The officer ends the plan; what remains is carried over. */
export const closePlan = (
  plan: Plan,
  { reason, explanation, carriedTo }: PlanClosing,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  if (!mayMove(plan, 'closed')) {
    return refuse('conflict', rules.closedOnce, { field: '/status', received: plan.status });
  }
  const { state, event } = endPlan(plan, { reason, explanation, carriedTo, closedOn: dateInStockholm(now) });
  return { state, events: [event] };
};
