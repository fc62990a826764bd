import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, KeptDecisionId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const DecisionKept = defineEvent({
  name: 'DecisionKept',
  noun: 'collaboration',
  version: 1,
  meaning:
    'What a body decided together with others was kept among its own records. It stays there if the body leaves.',
  data: z.object({
    keptDecisionId: KeptDecisionId,
    collaborationId: CollaborationId,
    party: PartyRef,
    of: z.enum(['jointPlan', 'matter', 'guideline']),
  }),
  example: {
    keptDecisionId: '0192f0c1-7f01-5c3d-8e4f-5a6b7c8d9e0f',
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '0184', bodyId: 'omvardnadsnamnden' },
    of: 'jointPlan',
  },
  refused: [
    {
      why: 'it is kept by a party',
      data: {
        keptDecisionId: '0192f0c1-7f01-5c3d-8e4f-5a6b7c8d9e0f',
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        of: 'jointPlan',
      },
    },
  ],
});
