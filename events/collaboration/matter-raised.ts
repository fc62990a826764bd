import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GroupId, MatterId } from '../identifiers.ts';
import { MatterKind } from './matter-kind.ts';

export const MatterRaised = defineEvent({
  name: 'MatterRaised',
  noun: 'collaboration',
  version: 1,
  meaning: 'Somebody raised a matter in a group, which is to answer within its time.',
  data: z.object({
    collaborationId: CollaborationId,
    matterId: MatterId,
    groupId: GroupId,
    kind: MatterKind,
    answerBy: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
    groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
    kind: 'procurement',
    answerBy: '2026-12-21',
  },
  refused: [
    {
      why: 'every matter waits until some day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
        groupId: '0192f0c1-7a01-7c3d-8e4f-5a6b7c8d9e0f',
        kind: 'procurement',
      },
    },
  ],
});
