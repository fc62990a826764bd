import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, LocalId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const MandateWithdrawn = defineEvent({
  name: 'MandateWithdrawn',
  noun: 'collaboration',
  version: 1,
  meaning: 'A mandate ended. What was decided on it stands.',
  data: z.object({
    collaborationId: CollaborationId,
    party: PartyRef,
    mandateId: LocalId,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '1460', bodyId: 'socialnamnden' },
    mandateId: 'socialchef',
  },
  refused: [
    {
      why: 'which mandate is said',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        party: { organisationId: '1460', bodyId: 'socialnamnden' },
      },
    },
  ],
});
