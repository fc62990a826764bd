import * as z from 'zod/mini';
import type { Circumstances, Decision } from '../decision.ts';
import { freeText } from '../text.ts';
import type { Assessment } from './assessment.ts';
import { closedRefusal } from './closed-refusal.ts';

export const CancelAssessment = z.object({ reason: freeText(1000) });
export type CancelAssessment = z.infer<typeof CancelAssessment>;

/** Puts aside an assessment that was opened by mistake. A completed one stands: its report can be corrected. */
export const cancelAssessment = (
  assessment: Assessment,
  { reason }: CancelAssessment,
  { now }: Circumstances,
): Decision<Assessment> => {
  const closed = closedRefusal(assessment);
  if (closed) return closed;
  const { assessmentId, unit, carriedOver } = assessment;
  return {
    state: { ...assessment, status: 'cancelled', cancelled: { at: now, reason } },
    events: [
      {
        name: 'AssessmentCancelled',
        data: {
          assessmentId,
          unitId: unit.unitId,
          ...(carriedOver && { followsPlanId: carriedOver.planId }),
        },
      },
    ],
  };
};
