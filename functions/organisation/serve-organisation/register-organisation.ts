import * as z from 'zod/mini';
import { OrganisationId } from '#events/identifiers.ts';
import { Language } from '#events/organisation/language.ts';
import { registerOrganisation } from '#shared/domain/organisation/decide-organisation.ts';
import { nameText } from '#shared/domain/text.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** Makes a provider or a joint organisation known, under an id of its own. */
export const registerOrganisationRoute = route({
  operationId: 'registerOrganisation',
  method: 'POST',
  path: '/v1/{organisationId}/organisations',
  noun: 'organisation',
  action: 'register',
  summary: {
    sv: 'Lägg upp en utförare eller en gemensam organisation',
    en: 'Register a provider or a joint organisation',
  },
  params: OrganisationParams,
  body: z.strictObject({
    kind: z.enum(['provider', 'jointOrganisation']),
    name: nameText(),
    language: z.optional(Language),
    members: z.optional(z.array(OrganisationId).check(z.maxLength(50))),
  }),
  answer: Receipt,
  status: 201,
  story: (request, needs: OrganisationNeeds) => {
    const organisationId = needs.newId() as OrganisationId;
    return createRecord(request, needs, {
      store: needs.organisations,
      ownerId: organisationId,
      id: organisationId,
      decide: (circumstances) =>
        registerOrganisation(undefined, { organisationId, ...request.body }, circumstances),
    });
  },
});
