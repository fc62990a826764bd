import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GroupId } from '../identifiers.ts';

export const GroupFormed = defineEvent({
  name: 'GroupFormed',
  noun: 'collaboration',
  version: 1,
  meaning: 'A group with a mandate was formed in the collaboration.',
  data: z.object({
    collaborationId: CollaborationId,
    groupId: GroupId,
    level: z.int().check(z.positive()),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    level: 1,
  },
  refused: [
    {
      why: 'the lowest level is one',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        level: 0,
      },
    },
  ],
});
