import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, PlanId, UnitId } from '../identifiers.ts';

export const MeasureReported = defineEvent({
  name: 'MeasureReported',
  noun: 'plan',
  version: 1,
  meaning: 'The one responsible told, between the visits, how far a measure has come.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    lineId: LocalId,
    measureId: LocalId,
    done: z.enum(['yes', 'partly', 'no']),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    lineId: 'forbattringsomrade-1',
    measureId: 'measure-1',
    done: 'partly',
  },
  refused: [
    {
      why: 'done is yes, partly or no',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        lineId: 'forbattringsomrade-1',
        measureId: 'measure-1',
        done: 'soon',
      },
    },
  ],
});
