import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, PersonId } from '../identifiers.ts';

export const CollaborationHandedOver = defineEvent({
  name: 'CollaborationHandedOver',
  noun: 'collaboration',
  version: 1,
  meaning:
    'What waited for one person in a collaboration waits for another of the same organisation, because the first has left.',
  data: z.object({
    collaborationId: CollaborationId,
    fromPersonId: PersonId,
    toPersonId: PersonId,
    kind: z.enum(['group', 'matter', 'jointPlan', 'guideline']),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f',
    kind: 'group',
  },
  refused: [
    {
      why: 'somebody takes over',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f',
        kind: 'group',
      },
    },
  ],
});
