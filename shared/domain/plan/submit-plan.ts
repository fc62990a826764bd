import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { mayMove, type Plan } from './plan.ts';
import { planSentences as rules } from './rules.ts';

/**
 * The unit says that its plan is ready to be read. Lines may still wait for the commissioner's measures: what
 * is missing is named at adoption. Handed in already: nothing changes.
 */
export const submitPlan = (
  plan: Plan,
  _command: unknown,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  if (plan.status === 'submitted') return undefined;
  if (!mayMove(plan, 'submitted') || plan.status === 'noComments') {
    return refuse('conflict', rules.submittedOnce, { field: '/status', received: plan.status });
  }
  const { planId, reportId, unit, revision } = plan;
  const isReceivedDocument = unit.operation === 'private';
  return {
    state: {
      ...plan,
      status: 'submitted',
      submission: {
        submittedOn: dateInStockholm(now),
        revision,
        isReceivedDocument,
        ...(isReceivedDocument && { counterpart: unit.providerId }),
      },
    },
    events: [{ name: 'PlanSubmitted', data: { planId, reportId, unitId: unit.unitId, revision } }],
  };
};
