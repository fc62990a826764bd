import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BreachId, CalendarDate, UnitId } from '../identifiers.ts';

export const BreachAnswered = defineEvent({
  name: 'BreachAnswered',
  noun: 'organisation',
  version: 1,
  meaning:
    'The provider answered the step that runs: what has been corrected. From a private provider it is a received document. Somebody is asked to judge it.',
  data: z.strictObject({
    breachId: BreachId,
    unitId: UnitId,
    answeredOn: CalendarDate,
    isReceivedDocument: z.boolean(),
  }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    answeredOn: '2026-11-20',
    isReceivedDocument: true,
  },
  refused: [
    {
      why: 'what was answered stays in the record',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        answeredOn: '2026-11-20',
        isReceivedDocument: true,
        text: 'Alla planer är skrivna.',
      },
    },
  ],
});
