import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, OrganisationId } from '../identifiers.ts';

export const PartyInvited = defineEvent({
  name: 'PartyInvited',
  noun: 'collaboration',
  version: 1,
  meaning:
    'An organisation was asked to join. It sees what it is asked, and nothing of the work, until one of its bodies has joined.',
  data: z.object({
    collaborationId: CollaborationId,
    organisationId: OrganisationId,
  }),
  example: { collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f', organisationId: '1461' },
  refused: [
    {
      why: 'somebody is asked',
      data: { collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
