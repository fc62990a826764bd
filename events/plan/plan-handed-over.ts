import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId, PlanId } from '../identifiers.ts';

export const PlanHandedOver = defineEvent({
  name: 'PlanHandedOver',
  noun: 'plan',
  version: 1,
  meaning:
    'What waited for one person in the plan waits for another from now on, because somebody left or the work was redistributed.',
  data: z.object({
    planId: PlanId,
    fromPersonId: PersonId,
    toPersonId: PersonId,
    parts: z.array(z.enum(['officer', 'commissioner', 'unitManager'])).check(z.minLength(1)),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    parts: ['officer'],
  },
  refused: [
    {
      why: 'nothing was handed over',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
        toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        parts: [],
      },
    },
  ],
});
