import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, UnitId } from '../identifiers.ts';

export const PresentationPlanned = defineEvent({
  name: 'PresentationPlanned',
  noun: 'plan',
  version: 1,
  meaning: 'The meeting at which the body gets the plan presented was set or moved.',
  data: z.object({ planId: PlanId, unitId: UnitId, plannedOn: CalendarDate }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    plannedOn: '2027-01-20',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
