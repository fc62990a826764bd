import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, OrganisationId } from '../identifiers.ts';

export const BodyEstablished = defineEvent({
  name: 'BodyEstablished',
  noun: 'organisation',
  version: 1,
  meaning:
    'A body (nämnd, utskott) of an authority was established or got a new name. It is an authority of its own: records belong to it, and only those with a membership in it reach them.',
  data: z.object({ organisationId: OrganisationId, bodyId: BodyId }),
  example: { organisationId: '0184', bodyId: 'omvardnadsnamnden' },
  refused: [
    { why: 'a body is named by a slug', data: { organisationId: '0184', bodyId: 'Omvårdnadsnämnden' } },
  ],
});
