import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, PlanId, UnitId } from '../identifiers.ts';

export const AssessmentCancelled = defineEvent({
  name: 'AssessmentCancelled',
  noun: 'assessment',
  version: 1,
  meaning:
    'An assessment opened by mistake was put aside; the reason lies in the record. Nothing follows it, and the plan it had taken up asks for the next assessment again.',
  data: z.object({
    assessmentId: AssessmentId,
    unitId: UnitId,
    /** The plan whose remaining lines it had started from. */
    followsPlanId: z.optional(PlanId),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'an assessment concerns a unit',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
