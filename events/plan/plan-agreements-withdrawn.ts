import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, UnitId } from '../identifiers.ts';

export const PlanAgreementsWithdrawn = defineEvent({
  name: 'PlanAgreementsWithdrawn',
  noun: 'plan',
  version: 1,
  meaning:
    'The text of the plan changed after someone had agreed to it: they must read it again and agree anew.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    revision: z.int().check(z.positive()),
    parties: z.array(z.enum(['unit', 'commissioner'])).check(z.minLength(1)),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revision: 4,
    parties: ['unit'],
  },
  refused: [
    {
      why: 'nobody had agreed',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revision: 4,
        parties: [],
      },
    },
  ],
});
