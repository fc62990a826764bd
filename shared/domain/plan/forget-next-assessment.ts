import type { AssessmentId } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import type { Plan } from './plan.ts';

/** The assessment that had begun from this plan was cancelled: the next one is asked for again. Not the one noted: nothing changes. */
export const forgetNextAssessment = (
  plan: Plan,
  { assessmentId }: { readonly assessmentId: AssessmentId },
): Decision<Plan> => {
  if (plan.nextAssessmentId !== assessmentId) return undefined;
  const { nextAssessmentId: _, ...rest } = plan;
  const { planId, unit, told } = plan;
  return {
    state: { ...rest, told: { ...told, nextAssessmentDue: false } },
    events: [{ name: 'NextAssessmentCancelled', data: { planId, unitId: unit.unitId, assessmentId } }],
  };
};
