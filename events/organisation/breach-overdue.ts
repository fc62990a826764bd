import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BreachId, CalendarDate, UnitId } from '../identifiers.ts';

export const BreachOverdue = defineEvent({
  name: 'BreachOverdue',
  noun: 'organisation',
  version: 1,
  meaning:
    "A step's day, or the day by which to decide on one, has passed. Each step of who is told is rung once; after an outage only the highest. What follows of it a person decides.",
  data: z.object({
    breachId: BreachId,
    unitId: UnitId,
    dueOn: CalendarDate,
    step: z.int().check(z.positive()),
    tell: z.enum(['owner', 'ownersManager', 'commissioner', 'departmentHead']),
  }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    dueOn: '2026-12-02',
    step: 1,
    tell: 'owner',
  },
  refused: [
    {
      why: 'steps are counted from 1',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        dueOn: '2026-12-02',
        step: 0,
        tell: 'owner',
      },
    },
  ],
});
