import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const CollaborationFounded = defineEvent({
  name: 'CollaborationFounded',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A collaboration of authorities began. Its first party is the body that founded it; others are invited and decide for themselves whether to join.',
  data: z.object({
    collaborationId: CollaborationId,
    party: PartyRef,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '1460', bodyId: 'socialnamnden' },
  },
  refused: [
    {
      why: 'a collaboration has an id of its own, not the code of a party',
      data: { collaborationId: '1460', party: { organisationId: '1460', bodyId: 'socialnamnden' } },
    },
  ],
});
