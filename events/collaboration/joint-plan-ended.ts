import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, JointPlanId } from '../identifiers.ts';

export const JointPlanEnded = defineEvent({
  name: 'JointPlanEnded',
  noun: 'collaboration',
  version: 1,
  meaning: 'A joint plan ended, with the continued work that its parties have planned.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    endedOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    endedOn: '2028-03-10',
  },
  refused: [
    {
      why: 'it ended on a day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
