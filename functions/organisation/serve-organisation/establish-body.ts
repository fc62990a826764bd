import * as z from 'zod/mini';
import { establishBody } from '#shared/domain/organisation/decide-organisation.ts';
import { nameText } from '#shared/domain/text.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { BodyParams } from './params.ts';

/** Adds a body (nämnd, utskott) to one's own organisation, or gives one its new name. */
export const establishBodyRoute = route({
  operationId: 'establishBody',
  method: 'PUT',
  path: '/v1/{organisationId}/bodies/{bodyId}',
  noun: 'organisation',
  action: 'register',
  summary: { sv: 'Lägg upp en nämnd eller ge den nytt namn', en: 'Establish a body or rename it' },
  params: BodyParams,
  body: z.strictObject({ name: nameText() }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.organisations,
      id: request.organisationId,
      decide: (organisation, circumstances) =>
        establishBody(organisation, { bodyId: request.params.bodyId, ...request.body }, circumstances),
    }),
});
