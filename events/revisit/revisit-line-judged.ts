import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, PlanId, RevisitId } from '../identifiers.ts';

export const RevisitLineJudged = defineEvent({
  name: 'RevisitLineJudged',
  noun: 'revisit',
  version: 1,
  meaning:
    'What has come of a line was judged, perhaps not yet in full: its result, and for each measure whether it was done and had effect.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    lineId: LocalId,
    result: z.optional(z.enum(['achieved', 'partly', 'notAchieved'])),
    isJudgedInFull: z.boolean(),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    lineId: 'forbattringsomrade-1',
    result: 'achieved',
    isJudgedInFull: true,
  },
  refused: [
    {
      why: 'a result is one of three',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        lineId: 'forbattringsomrade-1',
        result: 'failed',
        isJudgedInFull: true,
      },
    },
  ],
});
