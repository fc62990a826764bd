import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId } from '../identifiers.ts';

export const PersonLeft = defineEvent({
  name: 'PersonLeft',
  noun: 'organisation',
  version: 1,
  meaning:
    'A person no longer works with follow-ups here. All their memberships end at once, and everything they had a part in is handed to another.',
  data: z.object({ personId: PersonId, handOverTo: PersonId }),
  example: {
    personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
    handOverTo: '0192f0c1-3334-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'what waits for someone must wait for another when they leave',
      data: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
