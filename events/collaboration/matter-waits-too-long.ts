import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GroupId, MatterId } from '../identifiers.ts';

export const MatterWaitsTooLong = defineEvent({
  name: 'MatterWaitsTooLong',
  noun: 'collaboration',
  version: 1,
  meaning: 'A group has not answered a matter in time. First its convener is told, then whoever raised it.',
  data: z.object({
    collaborationId: CollaborationId,
    matterId: MatterId,
    groupId: GroupId,
    answerBy: CalendarDate,
    step: z.int().check(z.gte(1), z.lte(2)),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    answerBy: '2026-12-21',
    step: 1,
  },
  refused: [
    {
      why: 'there are two steps',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        answerBy: '2026-12-21',
        step: 3,
      },
    },
  ],
});
