import * as z from 'zod/mini';
import { Body, Organisation } from '#shared/domain/organisation/organisation.ts';
import { listOf, pageAnswer, SummaryRow, withCursor } from '#shared/lambda/lists.ts';
import { listWithin, NumberedQuery, numberedListOf } from '#shared/lambda/numbered-lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { recordEtag } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { findShare, listShares } from '#shared/storage/shares.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams, OtherOrganisationParams } from './params.ts';

const PageQuery = z.strictObject({
  limit: z._default(z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(100)), 20),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
});

/** One's own organisation first, then those one has registered or is a member of. */
export const listOrganisationsRoute = route({
  operationId: 'listOrganisations',
  method: 'GET',
  path: '/v1/{organisationId}/organisations',
  noun: 'organisation',
  action: 'read',
  summary: {
    sv: 'Lista den egna organisationen, utförare och gemensamma organisationer',
    en: 'List the own organisation, providers and joint organisations',
  },
  params: OrganisationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: async (request, needs: OrganisationNeeds) => {
    const { organisationId, query } = request;
    const [own, others] = await Promise.all([
      query.cursor === undefined ? needs.organisations.list(organisationId, { limit: 1 }) : { items: [] },
      withCursor(() => listShares(needs.table, { readerId: organisationId, kind: 'organisation', ...query })),
    ]);
    const items = [...own.items, ...others.items].map((item) => item['summary']);
    return pageAnswer(request, { items, cursor: others.cursor });
  },
});

/** One organisation. What others run it by (closed days, who registered it) is shown to its own people only. */
export const readOrganisationRoute = route({
  operationId: 'readOrganisation',
  method: 'GET',
  path: '/v1/{organisationId}/organisations/{otherOrganisationId}',
  noun: 'organisation',
  action: 'read',
  summary: { sv: 'Läs en organisation och dess nämnder', en: 'Read an organisation and its bodies' },
  params: OtherOrganisationParams,
  answer: z.partial(Organisation),
  status: 200,
  story: async (request, needs: OrganisationNeeds) => {
    const { organisationId } = request;
    const { otherOrganisationId: id } = request.params;
    const isOwn = id === organisationId;
    const isKnown =
      isOwn ||
      (await findShare(needs.table, { readerId: organisationId, kind: 'organisation', id })) !== undefined;
    const stored = isKnown ? await needs.organisations.find(id, id) : undefined;
    if (stored === undefined) throw new Problem('missing');
    const { kind, name, bodies, members } = stored.state;
    return {
      status: 200,
      headers: { etag: recordEtag(stored) },
      json: isOwn ? stored.state : { organisationId: id, kind, name, bodies, members },
    };
  },
});

export const listBodiesRoute = route({
  operationId: 'listBodies',
  method: 'GET',
  path: '/v1/{organisationId}/bodies',
  noun: 'organisation',
  action: 'read',
  summary: { sv: 'Lista den egna organisationens nämnder', en: "List the own organisation's bodies" },
  params: OrganisationParams,
  query: NumberedQuery,
  answer: numberedListOf(Body),
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    listWithin(request, needs, {
      store: needs.organisations,
      id: request.organisationId,
      rowsOf: ({ bodies }) => bodies,
    }),
});
