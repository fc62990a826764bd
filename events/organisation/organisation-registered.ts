import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { OrganisationId } from '../identifiers.ts';
import { Language } from './language.ts';
import { OrganisationKind } from './organisation-kind.ts';

export const OrganisationRegistered = defineEvent({
  name: 'OrganisationRegistered',
  noun: 'organisation',
  version: 1,
  meaning:
    'A municipality, region, provider or joint organisation is known to Samsyn. Authorities come when Samsyn is deployed for them; providers and joint organisations are registered by an authority they work for. Bodies, units and people can be added from now on.',
  data: z.object({ organisationId: OrganisationId, kind: OrganisationKind, language: Language }),
  example: { organisationId: '0184', kind: 'municipality', language: 'sv' },
  refused: [
    {
      why: 'a municipality is known by its code of four digits as text, not by a number',
      data: { organisationId: 184, kind: 'municipality', language: 'sv' },
    },
  ],
});
