import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitPlanned = defineEvent({
  name: 'RevisitPlanned',
  noun: 'revisit',
  version: 1,
  meaning:
    'The officer set or moved the day of the revisit. An unannounced one is told to nobody at the unit.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    plannedOn: CalendarDate,
    announcement: z.enum(['announced', 'unannounced']),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    plannedOn: '2027-02-18',
    announcement: 'announced',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        announcement: 'announced',
      },
    },
  ],
});
