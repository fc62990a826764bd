import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, PersonId } from '../identifiers.ts';

export const AssessmentHandedOver = defineEvent({
  name: 'AssessmentHandedOver',
  noun: 'assessment',
  version: 1,
  meaning:
    'What waited for one person in the assessment waits for another from now on, because somebody left or the work was redistributed.',
  data: z.object({
    assessmentId: AssessmentId,
    fromPersonId: PersonId,
    toPersonId: PersonId,
    parts: z.array(z.enum(['officer', 'unitManager'])).check(z.minLength(1)),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    parts: ['officer'],
  },
  refused: [
    {
      why: 'nothing was handed over',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
        toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        parts: [],
      },
    },
  ],
});
