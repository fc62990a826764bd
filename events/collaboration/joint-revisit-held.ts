import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, JointPlanId } from '../identifiers.ts';

export const JointRevisitHeld = defineEvent({
  name: 'JointRevisitHeld',
  noun: 'collaboration',
  version: 1,
  meaning:
    'The parties came back to their joint plan: result per development area, done and effect per measure, support that each party needs.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    number: z.int().check(z.positive()),
    heldOn: CalendarDate,
    remaining: z.int().check(z.gte(0)),
    nextOn: z.optional(CalendarDate),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    number: 1,
    heldOn: '2027-09-02',
    remaining: 2,
    nextOn: '2028-03-02',
  },
  refused: [
    {
      why: 'revisits count from one',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        number: 0,
        heldOn: '2027-09-02',
        remaining: 2,
        nextOn: '2028-03-02',
      },
    },
  ],
});
