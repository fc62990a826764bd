import { KeptDecision } from '#shared/domain/collaboration/kept-decision.ts';
import { type ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { CollaborationNeeds } from './needs.ts';
import { KeptDecisionParams, OrganisationParams } from './params.ts';
import { PageQuery } from './read-collaborations.ts';

export const listKeptDecisionsRoute = route({
  operationId: 'listKeptDecisions',
  method: 'GET',
  path: '/v1/{organisationId}/kept-decisions',
  noun: 'collaboration',
  action: 'readKept',
  summary: {
    sv: 'Lista vad nämnden har beslutat tillsammans med andra',
    en: 'List what the body has decided together with others',
  },
  params: OrganisationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: CollaborationNeeds) => {
    const query: ListQuery = { ...request.query, relation: 'own' };
    return listRecords({ ...request, query }, needs, { store: needs.keptDecisions });
  },
});

export const readKeptDecisionRoute = route({
  operationId: 'readKeptDecision',
  method: 'GET',
  path: '/v1/{organisationId}/kept-decisions/{keptDecisionId}',
  noun: 'collaboration',
  action: 'readKept',
  summary: {
    sv: 'Läs ett beslut som nämnden fattade tillsammans med andra',
    en: 'Read a decision that the body took together with others',
  },
  params: KeptDecisionParams,
  answer: KeptDecision,
  status: 200,
  story: (request, needs: CollaborationNeeds) =>
    readRecord(request, needs, { store: needs.keptDecisions, id: request.params.keptDecisionId }),
});
