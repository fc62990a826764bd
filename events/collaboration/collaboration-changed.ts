import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId } from '../identifiers.ts';

export const CollaborationChanged = defineEvent({
  name: 'CollaborationChanged',
  noun: 'collaboration',
  version: 1,
  meaning:
    'What a collaboration says of itself was changed: its name, its purpose or whom to turn to. The texts before are kept.',
  data: z.object({
    collaborationId: CollaborationId,
    changed: z.array(z.enum(['name', 'purpose', 'contacts', 'wishes', 'sharing'])).check(z.minLength(1)),
  }),
  example: { collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f', changed: ['purpose'] },
  refused: [
    {
      why: 'a change changes something',
      data: { collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f', changed: [] },
    },
  ],
});
