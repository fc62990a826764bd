import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BreachId, CalendarDate, UnitId } from '../identifiers.ts';

export const BreachDueSoon = defineEvent({
  name: 'BreachDueSoon',
  noun: 'organisation',
  version: 1,
  meaning: "A week is left of a step's time and the provider has not answered it.",
  data: z.object({ breachId: BreachId, unitId: UnitId, dueOn: CalendarDate }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    dueOn: '2026-12-02',
  },
  refused: [
    {
      why: 'it must be known which day comes',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
