import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GroupId, MatterId } from '../identifiers.ts';

export const MatterReferred = defineEvent({
  name: 'MatterReferred',
  noun: 'collaboration',
  version: 1,
  meaning: 'A matter went to the group that can decide it, with the reason. It waits there from now on.',
  data: z.object({
    collaborationId: CollaborationId,
    matterId: MatterId,
    groupId: GroupId,
    toGroupId: GroupId,
    answerBy: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    toGroupId: '0192f0c1-7a02-7c3d-8e4f-5a6b7c8d9e0f',
    answerBy: '2027-01-11',
  },
  refused: [
    {
      why: 'it goes somewhere',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        answerBy: '2027-01-11',
      },
    },
  ],
});
