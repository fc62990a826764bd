import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const RevisitOverdue = defineEvent({
  name: 'RevisitOverdue',
  noun: 'plan',
  version: 1,
  meaning:
    'The revisit has not been held in time. Each step of the ladder is rung once; after an outage only the highest.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    holdBy: CalendarDate,
    step: z.int().check(z.positive()),
    tell: z.enum(['owner', 'ownersManager', 'commissioner', 'departmentHead']),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    holdBy: '2027-03-01',
    step: 1,
    tell: 'owner',
  },
  refused: [
    {
      why: 'steps are counted from 1',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        holdBy: '2027-03-01',
        step: 0,
        tell: 'owner',
      },
    },
  ],
});
