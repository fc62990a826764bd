import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitCancelled = defineEvent({
  name: 'RevisitCancelled',
  noun: 'revisit',
  version: 1,
  meaning: 'The plan was closed before the revisit was held, so nobody comes back on its account.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    reason: z.literal('planClosed'),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    reason: 'planClosed',
  },
  refused: [
    {
      why: 'a revisit is called off only with its plan',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        reason: 'noTime',
      },
    },
  ],
});
