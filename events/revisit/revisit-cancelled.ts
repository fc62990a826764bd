import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitCancelled = defineEvent({
  name: 'RevisitCancelled',
  noun: 'revisit',
  version: 1,
  meaning:
    'The plan was closed before the revisit was held, or the revisit was waived: nobody comes on its account.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    reason: z.enum(['planClosed', 'waived']),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    reason: 'planClosed',
  },
  refused: [
    {
      why: 'a revisit is called off by its plan alone',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        reason: 'noTime',
      },
    },
  ],
});
