import * as z from 'zod/mini';
import { Collaboration, partiesNow } from '#shared/domain/collaboration/collaboration.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { findRecord, recordEtag } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { CollaborationNeeds } from './needs.ts';
import { CollaborationParams, OrganisationParams } from './params.ts';

const { limit, cursor } = ListQuery.shape;
export const PageQuery = z.strictObject({ limit, cursor });

export const listCollaborationsRoute = route({
  operationId: 'listCollaborations',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations',
  noun: 'collaboration',
  action: 'read',
  summary: {
    sv: 'Lista de samverkan som man är part i eller tillfrågad om',
    en: 'List the collaborations one takes part in or is asked to join',
  },
  params: OrganisationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: CollaborationNeeds) => {
    const isOwn = request.caller.organisationKind === 'collaboration';
    const query: ListQuery = { ...request.query, relation: isOwn ? 'own' : 'shared' };
    return listRecords({ ...request, query }, needs, { store: needs.collaborations });
  },
});

/** A body that has only been asked sees what it is asked to join and by whom. */
export const readCollaborationRoute = route({
  operationId: 'readCollaboration',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}',
  noun: 'collaboration',
  action: 'read',
  summary: { sv: 'Läs en samverkan', en: 'Read a collaboration' },
  params: CollaborationParams,
  answer: z.partial(Collaboration),
  status: 200,
  story: async (request, needs: CollaborationNeeds) => {
    const { caller, noun, params } = request;
    const { stored, at } = await findRecord(request, needs, {
      store: needs.collaborations,
      id: params.collaborationId,
    });
    const takesPart = mayDo({ caller, noun, action: 'takePart', belonging: {}, ...at });
    const { collaborationId, name, purpose, foundedOn } = stored.state;
    const parties = partiesNow(stored.state).map((party) => ({ ...party, contacts: [], mandates: [] }));
    const json = takesPart ? stored.state : { collaborationId, name, purpose, foundedOn, parties };
    return { status: 200, headers: { etag: recordEtag(stored) }, json };
  },
});
