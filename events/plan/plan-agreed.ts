import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanAgreed = defineEvent({
  name: 'PlanAgreed',
  noun: 'plan',
  version: 1,
  meaning:
    'One of the two parties agreed to this very text of the plan. When both have, the officer adopts it.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    party: z.enum(['unit', 'commissioner']),
    revision: z.int().check(z.positive()),
    isAgreedByAll: z.boolean(),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    party: 'unit',
    revision: 4,
    isAgreedByAll: false,
  },
  refused: [
    {
      why: 'one agrees to a text, not to a plan in general',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        party: 'unit',
        isAgreedByAll: false,
      },
    },
  ],
});
