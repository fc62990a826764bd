import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitCarriedOut = defineEvent({
  name: 'RevisitCarriedOut',
  noun: 'revisit',
  version: 1,
  meaning:
    'Somebody has been there. What was found is still to be judged and reported; from now on the unit sees also a revisit that was not announced.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    heldOn: CalendarDate,
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    heldOn: '2027-02-18',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
      },
    },
  ],
});
