import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, PlanId, UnitId } from '../identifiers.ts';

export const NextAssessmentDue = defineEvent({
  name: 'NextAssessmentDue',
  noun: 'plan',
  version: 1,
  meaning:
    'The programme follows the unit up again from today, told once. The next assessment starts from what the plan carried over.',
  data: z.object({
    planId: PlanId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    dueOn: CalendarDate,
    /** How much of the programme it covers. Absent in events from before programmes could say. */
    scope: z.optional(z.enum(['full', 'partial'])),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    dueOn: '2028-10-05',
    scope: 'full',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
