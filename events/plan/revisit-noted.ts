import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, LocalId, PlanId, ReportId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitNoted = defineEvent({
  name: 'RevisitNoted',
  noun: 'plan',
  version: 1,
  meaning:
    'The plan knows what the revisit came to. While something remains and the programme comes again, the next revisit is set, counted from this one; else the plan closes.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    revisitId: RevisitId,
    revisitNumber: z.int().check(z.positive()),
    heldOn: CalendarDate,
    remaining: z.array(LocalId),
    nextNumber: z.optional(z.int().check(z.positive())),
    nextDueOn: z.optional(CalendarDate),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    heldOn: '2027-02-18',
    remaining: ['papekande-2'],
    nextNumber: 2,
    nextDueOn: '2027-04-19',
  },
  refused: [
    {
      why: 'the next revisit is counted from the day this one was held',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        remaining: ['papekande-2'],
        nextNumber: 2,
        nextDueOn: '2027-04-19',
      },
    },
  ],
});
