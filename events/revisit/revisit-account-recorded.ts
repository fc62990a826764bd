import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, PlanId, RevisitId } from '../identifiers.ts';

export const RevisitAccountRecorded = defineEvent({
  name: 'RevisitAccountRecorded',
  noun: 'revisit',
  version: 1,
  meaning: "The unit gave its own account of a line's measures before the revisit.",
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    lineId: LocalId,
    measureIds: z.array(LocalId).check(z.minLength(1)),
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    lineId: 'forbattringsomrade-1',
    measureIds: ['measure-1'],
  },
  refused: [
    {
      why: 'an account is of a measure',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        lineId: 'forbattringsomrade-1',
        measureIds: [],
      },
    },
  ],
});
