import type { AssessmentId } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import type { Plan } from './plan.ts';

/** The next assessment has begun from this plan: it is no longer asked for. Noted before: nothing changes. */
export const noteNextAssessment = (
  plan: Plan,
  { assessmentId }: { readonly assessmentId: AssessmentId },
): Decision<Plan> => {
  if (plan.nextAssessmentId !== undefined) return undefined;
  const { planId, unit } = plan;
  return {
    state: { ...plan, nextAssessmentId: assessmentId },
    events: [{ name: 'NextAssessmentNoted', data: { planId, unitId: unit.unitId, assessmentId } }],
  };
};
