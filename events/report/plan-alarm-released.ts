import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId } from '../identifiers.ts';

export const PlanAlarmReleased = defineEvent({
  name: 'PlanAlarmReleased',
  noun: 'report',
  version: 1,
  meaning:
    'The plan that answers the report has been adopted, or closed before it was: the report no longer watches over it. One of the two dates says which.',
  data: z.object({
    reportId: ReportId,
    planId: PlanId,
    adoptedOn: z.optional(CalendarDate),
    closedOn: z.optional(CalendarDate),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    adoptedOn: '2026-12-15',
  },
  refused: [
    {
      why: 'the plan is named',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        adoptedOn: '2026-12-15',
      },
    },
  ],
});
