import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, LocalId, PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitOpened = defineEvent({
  name: 'RevisitOpened',
  noun: 'revisit',
  version: 1,
  meaning:
    'It is time to come back to the unit: the revisit holds what remains of the plan, line by line. The officer sets a day, the unit tells what has been done.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    dueOn: CalendarDate,
    holdBy: CalendarDate,
    lineIds: z.array(LocalId),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    dueOn: '2027-02-15',
    holdBy: '2027-03-01',
    lineIds: ['forbattringsomrade-1', 'papekande-2'],
  },
  refused: [
    {
      why: 'a revisit comes back to a plan',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        dueOn: '2027-02-15',
        holdBy: '2027-03-01',
        lineIds: ['forbattringsomrade-1', 'papekande-2'],
      },
    },
  ],
});
