import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GroupId, LocalId, PersonRef } from '../identifiers.ts';

export const GroupMemberJoined = defineEvent({
  name: 'GroupMemberJoined',
  noun: 'collaboration',
  version: 1,
  meaning: 'A party let one of its own people take part in a group, with a described role.',
  data: z.object({
    collaborationId: CollaborationId,
    groupId: GroupId,
    person: PersonRef,
    roleId: LocalId,
    isConvener: z.boolean(),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    person: { organisationId: '1460', personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' },
    roleId: 'ledamot',
    isConvener: false,
  },
  refused: [
    {
      why: 'a member is somebody of one organisation',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        person: { personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' },
        roleId: 'ledamot',
        isConvener: false,
      },
    },
  ],
});
