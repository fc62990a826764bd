import type { Decision } from '../decision.ts';
import { mayMove, type Plan } from '../plan/plan.ts';
import { refuse } from '../refusal.ts';
import type { Revisit } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/**
 * Calls off a revisit whose plan was closed before it was held: nobody comes back on its account. While the plan
 * holds a revisit is moved, never called off. Called off before: nothing changes.
 */
export const cancelRevisit = (revisit: Revisit, { plan }: { readonly plan: Plan }): Decision<Revisit> => {
  const { revisitId, planId, unit, status } = revisit;
  if (status === 'cancelled') return undefined;
  if (status === 'completed') {
    return refuse('conflict', rules.isOpen, { field: '/status', received: status });
  }
  if (mayMove(plan, 'closed'))
    return refuse('conflict', rules.calledOffWithThePlan, { received: plan.status });
  return {
    state: { ...revisit, status: 'cancelled' },
    events: [
      { name: 'RevisitCancelled', data: { revisitId, planId, unitId: unit.unitId, reason: 'planClosed' } },
    ],
  };
};
