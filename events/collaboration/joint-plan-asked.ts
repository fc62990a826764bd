import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, JointPlanId } from '../identifiers.ts';

export const JointPlanAsked = defineEvent({
  name: 'JointPlanAsked',
  noun: 'collaboration',
  version: 1,
  meaning: 'The parties of a joint plan were asked to agree, reserve or decline, each for itself.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    answerBy: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    answerBy: '2027-01-29',
  },
  refused: [
    {
      why: 'they are asked by a day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
