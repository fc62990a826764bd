import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId } from '../identifiers.ts';

export const PersonChanged = defineEvent({
  name: 'PersonChanged',
  noun: 'organisation',
  version: 1,
  meaning:
    'What is known of a person changed; the event says which fields, never their content. Mails go to the new address and in the new language from now on.',
  data: z.object({
    personId: PersonId,
    changed: z.array(z.enum(['name', 'email', 'language', 'subject', 'managerId'])).check(z.minLength(1)),
  }),
  example: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', changed: ['email', 'language'] },
  refused: [
    {
      why: 'content does not belong in events',
      data: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', changed: ['anna@example.org'] },
    },
  ],
});
