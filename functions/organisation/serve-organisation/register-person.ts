import * as z from 'zod/mini';
import type { OrganisationId, PersonId } from '#events/identifiers.ts';
import { registerPerson } from '#shared/domain/organisation/decide-person.ts';
import { Membership } from '#shared/domain/organisation/membership.ts';
import { PersonDetails } from '#shared/domain/organisation/person.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { type Answer, type ApiRequest, route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import { findShare } from '#shared/storage/shares.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams, OtherOrganisationParams } from './params.ts';

const NewPerson = z.strictObject({
  ...PersonDetails.shape,
  memberships: z.optional(z.array(Membership).check(z.maxLength(50))),
});
type NewPerson = z.infer<typeof NewPerson>;

const register = (
  request: ApiRequest<unknown, unknown, NewPerson>,
  needs: OrganisationNeeds,
  ownerId: OrganisationId,
): Promise<Answer> => {
  const { memberships = [], ...details } = request.body;
  const { managerId, subject } = details;
  const personId = needs.newId() as PersonId;
  return createRecord(request, needs, {
    store: needs.people,
    ownerId,
    id: personId,
    meanwhile: () =>
      readKnown(needs, ownerId, {
        people: managerId ? [{ organisationId: ownerId, personId: managerId }] : [],
        unitIds: memberships.flatMap(({ unitIds }) => unitIds ?? []),
        subjects: subject ? [subject] : [],
      }),
    decide: (circumstances, known) =>
      registerPerson(undefined, { personId, details, memberships, known }, circumstances),
  });
};

/** Makes someone known in one's own organisation, with the roles they begin with. */
export const registerPersonRoute = route({
  operationId: 'registerPerson',
  method: 'POST',
  path: '/v1/{organisationId}/people',
  noun: 'organisation',
  action: 'changePeople',
  summary: { sv: 'Lägg upp en person', en: 'Register a person' },
  params: OrganisationParams,
  body: NewPerson,
  answer: Receipt,
  status: 201,
  story: (request, needs: OrganisationNeeds) => register(request, needs, request.organisationId),
});

/** Makes someone known in a provider that one's own organisation has registered: its first people come this way. */
export const registerPersonElsewhereRoute = route({
  operationId: 'registerPersonElsewhere',
  method: 'POST',
  path: '/v1/{organisationId}/organisations/{otherOrganisationId}/people',
  noun: 'organisation',
  action: 'changePeople',
  summary: {
    sv: 'Lägg upp en person hos en utförare som den egna organisationen har lagt upp',
    en: 'Register a person with a provider that the own organisation has registered',
  },
  params: OtherOrganisationParams,
  body: NewPerson,
  answer: Receipt,
  status: 201,
  story: async (request, needs: OrganisationNeeds) => {
    const { organisationId } = request;
    const { otherOrganisationId: id } = request.params;
    const share = await findShare(needs.table, { readerId: organisationId, kind: 'organisation', id });
    const other = share && (await needs.organisations.find(id, id));
    if (other?.state.registeredBy !== organisationId) throw new Problem('missing');
    return register(request, needs, id);
  },
});
