import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitRescheduled = defineEvent({
  name: 'RevisitRescheduled',
  noun: 'revisit',
  version: 1,
  meaning:
    'An open revisit follows its plan to another day. A day that was agreed with the unit is kept when it still fits.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    dueOn: CalendarDate,
    holdBy: CalendarDate,
    isDayKept: z.boolean(),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    dueOn: '2027-03-15',
    holdBy: '2027-03-29',
    isDayKept: false,
  },
  refused: [
    {
      why: 'it says whether the agreed day stands',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        dueOn: '2027-03-15',
        holdBy: '2027-03-29',
      },
    },
  ],
});
