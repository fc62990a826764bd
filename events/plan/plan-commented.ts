import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanCommented = defineEvent({
  name: 'PlanCommented',
  noun: 'plan',
  version: 1,
  meaning:
    'The follow-up officer answered the plan: no comments, so the parties agree to it, or a request that the unit completes it.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    outcome: z.enum(['noComments', 'completionAsked']),
    revision: z.int().check(z.positive()),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    outcome: 'noComments',
    revision: 4,
  },
  refused: [
    {
      why: 'a plan is neither approved nor rejected',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        outcome: 'rejected',
        revision: 4,
      },
    },
  ],
});
