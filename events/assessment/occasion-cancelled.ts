import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, LocalId } from '../identifiers.ts';

export const OccasionCancelled = defineEvent({
  name: 'OccasionCancelled',
  noun: 'assessment',
  version: 1,
  meaning:
    'A planned occasion will not take place. A required method must still be used at another occasion.',
  data: z.object({
    assessmentId: AssessmentId,
    occasionId: LocalId,
    notice: z.enum(['announced', 'unannounced']),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    occasionId: 'occasion-1',
    notice: 'announced',
  },
  refused: [
    {
      why: 'the occasion is named by its id',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        occasionId: 'Intervju 1',
        notice: 'announced',
      },
    },
  ],
});
