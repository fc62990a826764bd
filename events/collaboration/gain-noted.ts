import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, LocalId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const GainNoted = defineEvent({
  name: 'GainNoted',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A party noted what the collaboration saved or gained for it: hours, a joint procurement or something else.',
  data: z.object({
    collaborationId: CollaborationId,
    party: PartyRef,
    gainId: LocalId,
    kind: z.enum(['hours', 'procurement', 'other']),
    hours: z.optional(z.number().check(z.positive())),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '1460', bodyId: 'socialnamnden' },
    gainId: 'gain-1',
    kind: 'hours',
    hours: 120,
  },
  refused: [
    {
      why: 'hours that were saved are more than none',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        party: { organisationId: '1460', bodyId: 'socialnamnden' },
        gainId: 'gain-1',
        kind: 'hours',
        hours: 0,
      },
    },
  ],
});
