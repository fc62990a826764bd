import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, RevisitId } from '../identifiers.ts';

export const RevisitSupportRecorded = defineEvent({
  name: 'RevisitSupportRecorded',
  noun: 'revisit',
  version: 1,
  meaning: 'It was written down which support the unit got at the revisit, or asked for.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    changed: z.array(z.enum(['given', 'askedFor'])).check(z.minLength(1)),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    changed: ['given'],
  },
  refused: [
    {
      why: 'nothing was changed',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        changed: [],
      },
    },
  ],
});
