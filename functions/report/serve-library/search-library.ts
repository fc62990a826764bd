import * as z from 'zod/mini';
import type { PartyRef } from '#events/collaboration/party-ref.ts';
import { BodyId, CalendarDate, LocalId } from '#events/identifiers.ts';
import { partiesNow } from '#shared/domain/collaboration/collaboration.ts';
import { LibraryExample } from '#shared/domain/report/example-record.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { NumberedQuery, numberedAnswer, numberedListOf } from '#shared/lambda/numbered-lists.ts';
import { route } from '#shared/lambda/route.ts';
import { libraryOf } from '#shared/storage/report/example-store.ts';
import type { Table } from '#shared/storage/table.ts';
import type { LibraryNeeds } from './needs.ts';
import { CollaborationParams, OrganisationParams } from './params.ts';

/** What is searched for; everything unless told. */
const LibraryQuery = z.strictObject({
  ...NumberedQuery.shape,
  /** The programme's area by its id. */
  areaId: z.optional(LocalId),
  /** Words of the area's name: programmes call the same thing by different ids. */
  areaName: z.optional(z.string().check(z.minLength(2), z.maxLength(100))),
  /** Shared on this day or later, for a body's basis since its last meeting. */
  since: z.optional(CalendarDate),
  bodyId: z.optional(BodyId),
});
type LibraryQuery = z.infer<typeof LibraryQuery>;

const isSought =
  ({ areaId, areaName, since, bodyId }: LibraryQuery) =>
  (example: LibraryExample): boolean =>
    (areaId === undefined || example.areaId === areaId) &&
    (areaName === undefined || example.areaName.toLowerCase().includes(areaName.toLowerCase())) &&
    (since === undefined || example.sharedOn >= since) &&
    (bodyId === undefined || example.bodyId === bodyId);

/** What is found in the libraries of several bodies, what was shared last first. */
const search = async (
  table: Table,
  bodies: readonly PartyRef[],
  query: LibraryQuery,
): Promise<LibraryExample[]> => {
  const libraries = await Promise.all(bodies.map((body) => libraryOf(table, body)));
  return libraries
    .flat()
    .filter(isSought(query))
    .sort((a, b) => b.sharedOn.localeCompare(a.sharedOn) || a.exampleId.localeCompare(b.exampleId));
};

/** The good examples that units of the municipality let others see. */
export const searchLibraryRoute = route({
  operationId: 'searchLibrary',
  method: 'GET',
  path: '/v1/{organisationId}/library-examples',
  noun: 'report',
  action: 'readLibrary',
  summary: {
    sv: 'Sök bland de goda exempel som enheter delar, efter område, nämnd eller dag',
    en: 'Search the good examples that units share, by area, body or day',
  },
  params: OrganisationParams,
  query: LibraryQuery,
  answer: numberedListOf(LibraryExample),
  status: 200,
  story: async (request, needs: LibraryNeeds) => {
    const { organisationId, query } = request;
    const organisation = await needs.organisations.find(organisationId, organisationId);
    const bodies = organisation?.state.bodies ?? [];
    const refs = bodies.map(({ bodyId }) => ({ organisationId, bodyId }));
    return numberedAnswer(request, { rows: await search(needs.table, refs, query) });
  },
});

/** The good examples that units of the parties let their collaborations see. */
export const searchCollaborationsLibraryRoute = route({
  operationId: 'searchCollaborationsLibrary',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/library-examples',
  noun: 'collaboration',
  action: 'readExamples',
  summary: {
    sv: 'Sök bland de goda exempel som parternas enheter delar med samverkan',
    en: "Search the good examples that the parties' units share with the collaboration",
  },
  params: CollaborationParams,
  query: LibraryQuery,
  answer: numberedListOf(LibraryExample),
  status: 200,
  story: async (request, needs: LibraryNeeds) => {
    const { collaboration } = await enterCollaboration(request, needs, request.params.collaborationId);
    const found = await search(needs.table, partiesNow(collaboration), request.query);
    return numberedAnswer(request, { rows: found.filter(({ audience }) => audience === 'collaborations') });
  },
});
