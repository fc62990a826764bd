import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId, RevisitId } from '../identifiers.ts';

export const RevisitHandedOver = defineEvent({
  name: 'RevisitHandedOver',
  noun: 'revisit',
  version: 1,
  meaning:
    'What waited for one person in the revisit waits for another from now on, because somebody left or the work was redistributed.',
  data: z.object({
    revisitId: RevisitId,
    fromPersonId: PersonId,
    toPersonId: PersonId,
    parts: z.array(z.enum(['officer', 'unitManager'])).check(z.minLength(1)),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    parts: ['officer'],
  },
  refused: [
    {
      why: 'nothing was handed over',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
        toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        parts: [],
      },
    },
  ],
});
