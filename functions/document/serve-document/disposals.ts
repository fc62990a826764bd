import * as z from 'zod/mini';
import { BodyId, type DisposalId } from '#events/identifiers.ts';
import {
  approveDisposal,
  Disposal,
  type ListedDocument,
  proposeDisposal,
} from '#shared/domain/document/disposal.ts';
import type { ListedDecision } from '#shared/domain/document/retention.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, createRecord, Receipt, readRecord } from '#shared/lambda/records.ts';
import { requestRules } from '#shared/lambda/request-rules.ts';
import { route } from '#shared/lambda/route.ts';
import { everyRow } from '#shared/storage/every-row.ts';
import { callerOf } from './caller-of.ts';
import type { DocumentNeeds } from './needs.ts';
import { DisposalParams, OrganisationParams } from './params.ts';

/** Makes the list of what a body's decisions let go today. */
export const proposeDisposalRoute = route({
  operationId: 'proposeDisposal',
  method: 'POST',
  path: '/v1/{organisationId}/disposals',
  noun: 'document',
  action: 'proposeDisposal',
  summary: {
    sv: 'Ta fram en lista över de dokument som nämndens beslut låter gallra',
    en: "Make the list of documents that the body's decisions let go",
  },
  params: OrganisationParams,
  body: z.strictObject({ bodyId: BodyId }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: DocumentNeeds) => {
    const disposalId = needs.newId() as DisposalId;
    const { organisationId, body, caller, noun, action } = request;
    const belonging = { bodyId: body.bodyId };
    if (!mayDo({ caller, noun, action, belonging })) throw Problem.of('forbidden', requestRules.role);
    return createRecord(request, needs, {
      store: needs.disposals,
      id: disposalId,
      meanwhile: () =>
        Promise.all([
          everyRow<ListedDocument>(needs.documents, organisationId),
          everyRow<ListedDecision>(needs.retention, organisationId),
        ]),
      decide: (circumstances, [documents, decisions]) =>
        proposeDisposal(
          {
            disposalId,
            organisationId,
            bodyId: body.bodyId,
            by: callerOf(request),
            documents,
            decisions,
          },
          circumstances,
        ),
    });
  },
});

export const listDisposalsRoute = route({
  operationId: 'listDisposals',
  method: 'GET',
  path: '/v1/{organisationId}/disposals',
  noun: 'document',
  action: 'readDisposals',
  summary: { sv: 'Lista gallringslistor och gallringsprotokoll', en: 'List disposal lists and protocols' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: DocumentNeeds) => listRecords(request, needs, { store: needs.disposals }),
});

export const readDisposalRoute = route({
  operationId: 'readDisposal',
  method: 'GET',
  path: '/v1/{organisationId}/disposals/{disposalId}',
  noun: 'document',
  action: 'readDisposals',
  summary: {
    sv: 'Läs en gallringslista; när den är verkställd är den protokollet',
    en: 'Read a disposal list; once carried out it is the protocol',
  },
  params: DisposalParams,
  answer: Disposal,
  status: 200,
  story: (request, needs: DocumentNeeds) =>
    readRecord(request, needs, { store: needs.disposals, id: request.params.disposalId }),
});

/** A second person has looked the list through: its documents go. */
export const approveDisposalRoute = route({
  operationId: 'approveDisposal',
  method: 'POST',
  path: '/v1/{organisationId}/disposals/{disposalId}/approvals',
  noun: 'document',
  action: 'approveDisposal',
  summary: {
    sv: 'Godkänn en gallringslista som någon annan har tagit fram',
    en: 'Approve a disposal list that somebody else has made',
  },
  params: DisposalParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: DocumentNeeds) =>
    changeRecord(request, needs, {
      store: needs.disposals,
      id: request.params.disposalId,
      decide: (disposal, circumstances) =>
        approveDisposal(disposal, { by: callerOf(request) }, circumstances),
    }),
});
