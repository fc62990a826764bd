import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const PartyJoined = defineEvent({
  name: 'PartyJoined',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A body decided to take part. From now on its people reach the collaboration under their own organisation.',
  data: z.object({
    collaborationId: CollaborationId,
    party: PartyRef,
    decidedOn: CalendarDate,
    paragraph: z.string(),
    referenceNumber: z.string(),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '1460', bodyId: 'socialnamnden' },
    decidedOn: '2026-11-16',
    paragraph: '§ 112',
    referenceNumber: 'SN/2026:88',
  },
  refused: [
    {
      why: 'joining is a decision with a date',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        party: { organisationId: '1460', bodyId: 'socialnamnden' },
        paragraph: '§ 112',
        referenceNumber: 'SN/2026:88',
      },
    },
  ],
});
