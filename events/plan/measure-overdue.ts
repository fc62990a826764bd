import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, LocalId, PlanId, UnitId } from '../identifiers.ts';

export const MeasureOverdue = defineEvent({
  name: 'MeasureOverdue',
  noun: 'plan',
  version: 1,
  meaning:
    'A measure should have been carried out by now and has not been reported as done. Each step of the ladder is rung once per measure; after an outage only the highest.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    lineId: LocalId,
    measureId: LocalId,
    ownerSide: z.enum(['unit', 'commissioner']),
    dueOn: CalendarDate,
    step: z.int().check(z.positive()),
    tell: z.enum(['owner', 'ownersManager', 'commissioner', 'departmentHead']),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    lineId: 'forbattringsomrade-1',
    measureId: 'measure-1',
    ownerSide: 'unit',
    dueOn: '2027-01-29',
    step: 1,
    tell: 'owner',
  },
  refused: [
    {
      why: 'both sides are responsible, nobody else is',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        lineId: 'forbattringsomrade-1',
        measureId: 'measure-1',
        ownerSide: 'provider',
        dueOn: '2027-01-29',
        step: 1,
        tell: 'owner',
      },
    },
  ],
});
