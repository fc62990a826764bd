import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GroupId } from '../identifiers.ts';

export const GroupDescribed = defineEvent({
  name: 'GroupDescribed',
  noun: 'collaboration',
  version: 1,
  meaning:
    'The assignment, the mandate or the role descriptions of a group were written anew. The texts before are kept.',
  data: z.object({
    collaborationId: CollaborationId,
    groupId: GroupId,
    changed: z
      .array(z.enum(['name', 'assignment', 'mandate', 'roleDescriptions', 'answerWithin']))
      .check(z.minLength(1)),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    changed: ['mandate'],
  },
  refused: [
    {
      why: 'a change changes something',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        changed: [],
      },
    },
  ],
});
