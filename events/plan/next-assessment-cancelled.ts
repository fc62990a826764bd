import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, PlanId, UnitId } from '../identifiers.ts';

export const NextAssessmentCancelled = defineEvent({
  name: 'NextAssessmentCancelled',
  noun: 'plan',
  version: 1,
  meaning:
    'The assessment that had begun from this plan was cancelled: the plan asks for the next one again, and what it carried over can be taken up once more.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    assessmentId: AssessmentId,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2c-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'the assessment is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
