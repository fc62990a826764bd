import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, JointPlanId, LocalId } from '../identifiers.ts';

export const JointPlanUnanswered = defineEvent({
  name: 'JointPlanUnanswered',
  noun: 'collaboration',
  version: 1,
  meaning: 'The day had passed by which the parties of a joint plan were to answer, and some had not.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    seatIds: z.array(LocalId).check(z.minLength(1)),
    answerBy: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    seatIds: ['solna-omvardnad'],
    answerBy: '2027-01-29',
  },
  refused: [
    {
      why: 'somebody has not answered',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        seatIds: [],
        answerBy: '2027-01-29',
      },
    },
  ],
});
