import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanSubmitted = defineEvent({
  name: 'PlanSubmitted',
  noun: 'plan',
  version: 1,
  meaning: 'The unit says that its plan is ready to be read. The follow-up officer answers it.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    revision: z.int().check(z.positive()),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revision: 4,
  },
  refused: [
    {
      why: 'the officer must know which text was handed in',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
