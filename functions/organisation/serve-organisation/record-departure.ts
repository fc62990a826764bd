import * as z from 'zod/mini';
import { PersonId } from '#events/identifiers.ts';
import { leave } from '#shared/domain/organisation/decide-person.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { PersonParams } from './params.ts';

/** A person leaves: all roles end at once, and what waits for them is handed to another by hand-over-tasks. */
export const recordDepartureRoute = route({
  operationId: 'recordDeparture',
  method: 'POST',
  path: '/v1/{organisationId}/people/{personId}/departure',
  noun: 'organisation',
  action: 'changePeople',
  summary: {
    sv: 'Registrera att en person slutar och vem som tar över',
    en: 'Record that a person leaves and who takes over',
  },
  params: PersonParams,
  body: z.strictObject({ handOverTo: PersonId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) => {
    const { organisationId } = request;
    const { handOverTo } = request.body;
    return changeRecord(request, needs, {
      store: needs.people,
      id: request.params.personId,
      meanwhile: () =>
        readKnown(needs, organisationId, {
          people: [{ organisationId, personId: handOverTo }],
        }),
      decide: (person, circumstances, known) => leave(person, { handOverTo, known }, circumstances),
    });
  },
});
