import * as z from 'zod/mini';
import { BodyId, UnitId } from '#events/identifiers.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { Membership, Role } from '#shared/domain/organisation/membership.ts';
import { holdsOffice, Person } from '#shared/domain/organisation/person.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { listWithin, NumberedQuery, numberedListOf } from '#shared/lambda/numbered-lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams, PersonParams } from './params.ts';

const { limit, cursor } = ListQuery.shape;

/** "Who is MAS for this body": the role, the body or unit it is held for, or any of them. */
const PeopleQuery = z.strictObject({
  limit,
  cursor,
  role: z.optional(Role),
  bodyId: z.optional(BodyId),
  unitId: z.optional(UnitId),
});

/** People by name and role; never with their e-mail. */
export const listPeopleRoute = route({
  operationId: 'listPeople',
  method: 'GET',
  path: '/v1/{organisationId}/people',
  noun: 'organisation',
  action: 'readPeople',
  summary: { sv: 'Lista personer, efter roll om man vill', en: 'List people, by role if wanted' },
  params: OrganisationParams,
  query: PeopleQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: OrganisationNeeds) => {
    const { role, bodyId, unitId, ...page } = request.query;
    const isNarrowed = [role, bodyId, unitId].some((asked) => asked !== undefined);
    const holds = (row: Readonly<Record<string, unknown>>) =>
      !isNarrowed || holdsOffice(row, { role, bodyId, unitId });
    return listRecords({ ...request, query: { ...page, relation: 'own' } }, needs, {
      store: needs.people,
      isVisible: holds,
    });
  },
});

/** One person. E-mail and login are for those who keep them. */
export const readPersonRoute = route({
  operationId: 'readPerson',
  method: 'GET',
  path: '/v1/{organisationId}/people/{personId}',
  noun: 'organisation',
  action: 'readPeople',
  summary: { sv: 'Läs en person och dess uppdrag', en: 'Read a person and their memberships' },
  params: PersonParams,
  answer: z.extend(z.omit(Person, { calendarFeeds: true }), { email: z.optional(Person.shape.email) }),
  status: 200,
  story: (request, needs: OrganisationNeeds) => {
    const { caller, noun } = request;
    const isKeeper = mayDo({ caller, noun, action: 'changePeople', belonging: {} });
    return readRecord(request, needs, {
      store: needs.people,
      id: request.params.personId,
      view: ({ email, subject, calendarFeeds: _, ...person }) =>
        isKeeper ? { ...person, email, ...(subject && { subject }) } : person,
    });
  },
});

export const listMembershipsRoute = route({
  operationId: 'listMemberships',
  method: 'GET',
  path: '/v1/{organisationId}/people/{personId}/memberships',
  noun: 'organisation',
  action: 'readPeople',
  summary: { sv: 'Lista en persons uppdrag', en: "List a person's memberships" },
  params: PersonParams,
  query: NumberedQuery,
  answer: numberedListOf(Membership),
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    listWithin(request, needs, {
      store: needs.people,
      id: request.params.personId,
      rowsOf: ({ memberships }) => memberships,
    }),
});
