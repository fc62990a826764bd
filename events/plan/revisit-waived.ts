import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const RevisitWaived = defineEvent({
  name: 'RevisitWaived',
  noun: 'plan',
  version: 1,
  meaning:
    'A person decided that a revisit is not held, and why. The next one comes in its time; where the programme does not come again the plan closes.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    waivedOn: CalendarDate,
    nextNumber: z.optional(z.int().check(z.positive())),
    nextDueOn: z.optional(CalendarDate),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    waivedOn: '2027-02-15',
    nextNumber: 2,
    nextDueOn: '2027-04-15',
  },
  refused: [
    {
      why: 'the day of the decision is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        nextNumber: 2,
        nextDueOn: '2027-04-15',
      },
    },
  ],
});
