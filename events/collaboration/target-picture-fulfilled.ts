import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GroupId, LocalId } from '../identifiers.ts';

export const TargetPictureFulfilled = defineEvent({
  name: 'TargetPictureFulfilled',
  noun: 'collaboration',
  version: 1,
  meaning: 'A wanted state was reached. It stays in the history of the group.',
  data: z.object({
    collaborationId: CollaborationId,
    groupId: GroupId,
    targetId: LocalId,
    fulfilledOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    targetId: 'gemensam-journal',
    fulfilledOn: '2027-11-30',
  },
  refused: [
    {
      why: 'it was reached on a day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        targetId: 'gemensam-journal',
      },
    },
  ],
});
