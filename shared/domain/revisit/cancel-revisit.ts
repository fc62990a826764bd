import type { Decision } from '../decision.ts';
import type { Plan } from '../plan/plan.ts';
import { refuse } from '../refusal.ts';
import { followPlan } from './follow-plan.ts';
import { isToBeHeld, type Revisit } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/**
 * Calls off by hand a revisit whose plan was closed, or which was waived, before it was held. While the plan waits for
 * it a revisit is moved or waived in the plan. Called off before: nothing changes.
 */
export const cancelRevisit = (revisit: Revisit, { plan }: { readonly plan: Plan }): Decision<Revisit> => {
  if (revisit.status === 'cancelled' || revisit.status === 'waived') return undefined;
  if (!isToBeHeld(revisit)) {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  const isWaived = plan.revisits.some(
    ({ number, waived }) => number === revisit.number && waived !== undefined,
  );
  return plan.status === 'closed' || isWaived
    ? followPlan(revisit, { plan })
    : refuse('conflict', rules.calledOffWithThePlan, { received: plan.status });
};
