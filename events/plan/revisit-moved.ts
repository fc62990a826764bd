import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const RevisitMoved = defineEvent({
  name: 'RevisitMoved',
  noun: 'plan',
  version: 1,
  meaning:
    'The plan waits for the revisit on another day: a person moved it forward, postponed it with a reason, or the risk level of the unit pulled it forward.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    why: z.enum(['movedForward', 'postponed', 'riskLevel']),
    dueOn: CalendarDate,
    holdBy: CalendarDate,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    why: 'postponed',
    dueOn: '2027-03-15',
    holdBy: '2027-03-29',
  },
  refused: [
    {
      why: 'it says why',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        dueOn: '2027-03-15',
        holdBy: '2027-03-29',
      },
    },
  ],
});
