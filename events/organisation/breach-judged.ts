import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BreachId, CalendarDate, UnitId } from '../identifiers.ts';

export const BreachJudged = defineEvent({
  name: 'BreachJudged',
  noun: 'organisation',
  version: 1,
  meaning:
    "A person judged what has been corrected. What remains waits for the contract manager's decision, by the day it names; when nothing does the matter is closed at once.",
  data: z.object({
    breachId: BreachId,
    unitId: UnitId,
    judgedOn: CalendarDate,
    corrected: z.int().check(z.nonnegative()),
    remaining: z.int().check(z.nonnegative()),
    decideBy: z.optional(CalendarDate),
  }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    judgedOn: '2026-12-03',
    corrected: 1,
    remaining: 1,
    decideBy: '2026-12-17',
  },
  refused: [
    {
      why: 'how much remains is a number',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        judgedOn: '2026-12-03',
        corrected: 1,
        remaining: 'some',
      },
    },
  ],
});
