import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanDueForReview = defineEvent({
  name: 'PlanDueForReview',
  noun: 'plan',
  version: 1,
  meaning:
    'The day has come to go back to the unit: the alarm of the plan rang, once for each revisit. The revisit opens from it.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    dueOn: CalendarDate,
    holdBy: CalendarDate,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    dueOn: '2027-02-15',
    holdBy: '2027-03-01',
  },
  refused: [
    {
      why: 'revisits are counted from 1',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 0,
        dueOn: '2027-02-15',
        holdBy: '2027-03-01',
      },
    },
  ],
});
