import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GroupId, MatterId } from '../identifiers.ts';

export const MatterClosed = defineEvent({
  name: 'MatterClosed',
  noun: 'collaboration',
  version: 1,
  meaning: 'A matter is done with. Its history stays.',
  data: z.object({
    collaborationId: CollaborationId,
    matterId: MatterId,
    groupId: GroupId,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'a matter is closed where it was decided',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
