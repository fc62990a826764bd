import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GroupId, LocalId } from '../identifiers.ts';

export const TargetPictureSet = defineEvent({
  name: 'TargetPictureSet',
  noun: 'collaboration',
  version: 1,
  meaning: 'A group wrote down a shared wanted state, perhaps in place of one before it.',
  data: z.object({
    collaborationId: CollaborationId,
    groupId: GroupId,
    targetId: LocalId,
    wantedBy: z.optional(CalendarDate),
    replaces: z.optional(LocalId),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    targetId: 'gemensam-journal',
    wantedBy: '2027-12-31',
  },
  refused: [
    {
      why: 'a date is a whole date',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        targetId: 'gemensam-journal',
        wantedBy: '2027',
      },
    },
  ],
});
