import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, JointPlanId } from '../identifiers.ts';

export const JointPlanDueForReview = defineEvent({
  name: 'JointPlanDueForReview',
  noun: 'collaboration',
  version: 1,
  meaning: 'It is time to come back to what the parties of a joint plan agreed to.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    number: z.int().check(z.positive()),
    dueOn: CalendarDate,
    holdBy: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    number: 1,
    dueOn: '2027-08-16',
    holdBy: '2027-09-16',
  },
  refused: [
    {
      why: 'revisits count from one',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        number: 0,
        dueOn: '2027-08-16',
        holdBy: '2027-09-16',
      },
    },
  ],
});
