import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, LocalId, PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitCompleted = defineEvent({
  name: 'RevisitCompleted',
  noun: 'revisit',
  version: 1,
  meaning:
    'The revisit was held and everything in it judged. The plan notes it: the next revisit is set, or the plan closes.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    revisitNumber: z.int().check(z.positive()),
    heldOn: CalendarDate,
    results: z.array(z.object({ lineId: LocalId, result: z.enum(['achieved', 'partly', 'notAchieved']) })),
    remaining: z.array(LocalId),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    revisitNumber: 1,
    heldOn: '2027-02-18',
    results: [
      { lineId: 'forbattringsomrade-1', result: 'achieved' },
      { lineId: 'papekande-2', result: 'partly' },
    ],
    remaining: ['papekande-2'],
  },
  refused: [
    {
      why: 'the day it was held is what the next one is counted from',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisitNumber: 1,
        results: [
          { lineId: 'forbattringsomrade-1', result: 'achieved' },
          { lineId: 'papekande-2', result: 'partly' },
        ],
        remaining: ['papekande-2'],
      },
    },
  ],
});
