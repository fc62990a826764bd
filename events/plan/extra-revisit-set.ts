import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const ExtraRevisitSet = defineEvent({
  name: 'ExtraRevisitSet',
  noun: 'plan',
  version: 1,
  meaning:
    'A person set a revisit beside those of the programme. For what cause is told to nobody: to others it is an extra revisit.',
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
    dueOn: '2027-03-15',
    holdBy: '2027-03-29',
  },
  refused: [
    {
      why: 'the day it should be held by is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        dueOn: '2027-03-15',
      },
    },
  ],
});
