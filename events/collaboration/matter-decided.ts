import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GroupId, MatterId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const MatterDecided = defineEvent({
  name: 'MatterDecided',
  noun: 'collaboration',
  version: 1,
  meaning: 'A group decided a matter. Each party keeps the decision; whoever raised it closes it.',
  data: z.object({
    collaborationId: CollaborationId,
    matterId: MatterId,
    groupId: GroupId,
    parties: z.array(PartyRef).check(z.minLength(1)),
    endsOn: z.optional(CalendarDate),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    parties: [{ organisationId: '1460', bodyId: 'socialnamnden' }],
  },
  refused: [
    {
      why: 'a decision is somebody’s',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        parties: [],
      },
    },
  ],
});
