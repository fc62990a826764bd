import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, LocalId, PlanId, UnitId } from '../identifiers.ts';

export const MeasureDueSoon = defineEvent({
  name: 'MeasureDueSoon',
  noun: 'plan',
  version: 1,
  meaning:
    'A measure is to be carried out by a day that is near or is today, and nobody has said that it is: whoever answers for it is reminded. Each reminder comes once; after an outage only the latest.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    lineId: LocalId,
    measureId: LocalId,
    ownerSide: z.enum(['unit', 'commissioner']),
    dueOn: CalendarDate,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    lineId: 'brist-1',
    measureId: 'measure-1',
    ownerSide: 'unit',
    dueOn: '2026-12-18',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        lineId: 'brist-1',
        measureId: 'measure-1',
        ownerSide: 'unit',
      },
    },
  ],
});
