import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId } from '../identifiers.ts';

export const PreferencesSet = defineEvent({
  name: 'PreferencesSet',
  noun: 'organisation',
  version: 1,
  meaning:
    'A person chose how they want to be told: the language, what they get at once, and who gets what must be acted on while they are away.',
  data: z.object({
    personId: PersonId,
    changed: z.array(z.enum(['language', 'channels', 'pause'])).check(z.minLength(1)),
  }),
  example: { personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', changed: ['pause'] },
  refused: [
    {
      why: 'when somebody is away is nobody else’s business',
      data: {
        personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
        changed: [{ pause: { from: '2026-12-21', to: '2027-01-08' } }],
      },
    },
  ],
});
