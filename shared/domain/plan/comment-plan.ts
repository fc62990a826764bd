import * as z from 'zod/mini';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { freeText } from '../text.ts';
import type { Plan } from './plan.ts';
import { planSentences as rules } from './rules.ts';

/** The officer's answer to a plan. A request for completion says what is missing. */
export const PlanComment = z.object({
  outcome: z.enum(['noComments', 'completionAsked']),
  text: z.optional(freeText()),
});
export type PlanComment = z.infer<typeof PlanComment>;

/** The officer answers a plan that was handed in. */
export const commentPlan = (
  plan: Plan,
  { outcome, text }: PlanComment,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  if (plan.status !== 'submitted') {
    return refuse('conflict', rules.submittedBeforeComment, { field: '/status', received: plan.status });
  }
  if (outcome === 'completionAsked' && text === undefined) {
    return refuse('invalid', rules.completionSaysWhat, { field: '/text' });
  }
  const { planId, reportId, unit, revision } = plan;
  return {
    state: {
      ...plan,
      status: outcome,
      comment: {
        outcome,
        ...(text !== undefined && { text }),
        revision,
        commentedOn: dateInStockholm(now),
      },
    },
    events: [{ name: 'PlanCommented', data: { planId, reportId, unitId: unit.unitId, outcome, revision } }],
  };
};
