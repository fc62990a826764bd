import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, UnitId } from '../identifiers.ts';

export const NextAssessmentPulledForward = defineEvent({
  name: 'NextAssessmentPulledForward',
  noun: 'plan',
  version: 1,
  meaning: 'The risk level of the unit pulled the day forward on which it is to be followed up anew.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    dueOn: CalendarDate,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    dueOn: '2028-01-17',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
