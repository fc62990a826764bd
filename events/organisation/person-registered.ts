import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId } from '../identifiers.ts';
import { Language } from './language.ts';

export const PersonRegistered = defineEvent({
  name: 'PersonRegistered',
  noun: 'organisation',
  version: 1,
  meaning:
    'Someone who works with follow-ups in the organisation is known. What they may do comes with their memberships.',
  data: z.object({ personId: PersonId, language: Language }),
  example: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', language: 'sv' },
  refused: [
    {
      why: 'people are written to in Swedish or English',
      data: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', language: 'fi' },
    },
    { why: 'an id is never a personal number', data: { personId: '19121212-1212', language: 'sv' } },
  ],
});
