import * as z from 'zod/mini';
import { changePerson } from '#shared/domain/organisation/decide-person.ts';
import { PersonDetails } from '#shared/domain/organisation/person.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { PersonParams } from './params.ts';

/** Changes what is known of a person; only the fields that are sent. */
export const changePersonRoute = route({
  operationId: 'changePerson',
  method: 'PATCH',
  path: '/v1/{organisationId}/people/{personId}',
  noun: 'organisation',
  action: 'changePeople',
  summary: { sv: 'Ändra uppgifter om en person', en: 'Change what is known of a person' },
  params: PersonParams,
  body: z.strictObject(z.partial(PersonDetails).shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) => {
    const { organisationId } = request;
    const changes = request.body as Partial<PersonDetails>;
    const { managerId, subject } = changes;
    return changeRecord(request, needs, {
      store: needs.people,
      id: request.params.personId,
      meanwhile: () =>
        readKnown(needs, organisationId, {
          people: managerId ? [{ organisationId, personId: managerId }] : [],
          subjects: subject ? [subject] : [],
        }),
      decide: (person, circumstances, known) => changePerson(person, { changes, known }, circumstances),
    });
  },
});
