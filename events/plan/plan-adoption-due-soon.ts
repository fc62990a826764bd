import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanAdoptionDueSoon = defineEvent({
  name: 'PlanAdoptionDueSoon',
  noun: 'plan',
  version: 1,
  meaning: 'In a week the plan should be adopted and it is not yet: whoever must act next is reminded, once.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    planDueOn: CalendarDate,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    planDueOn: '2026-12-17',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
