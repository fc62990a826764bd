import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GroupId, PersonRef } from '../identifiers.ts';

export const GroupMemberLeft = defineEvent({
  name: 'GroupMemberLeft',
  noun: 'collaboration',
  version: 1,
  meaning: 'A person no longer takes part in a group.',
  data: z.object({
    collaborationId: CollaborationId,
    groupId: GroupId,
    person: PersonRef,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    person: { organisationId: '1460', personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' },
  },
  refused: [
    {
      why: 'somebody leaves',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
