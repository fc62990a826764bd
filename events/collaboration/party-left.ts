import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const PartyLeft = defineEvent({
  name: 'PartyLeft',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A body left the collaboration. Its people reach nothing of it from their next request; what was decided together stays in its own records.',
  data: z.object({
    collaborationId: CollaborationId,
    party: PartyRef,
    decidedOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '1460', bodyId: 'socialnamnden' },
    decidedOn: '2027-05-10',
  },
  refused: [
    {
      why: 'a body leaves, not an organisation in general',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        party: { organisationId: '1460' },
        decidedOn: '2027-05-10',
      },
    },
  ],
});
