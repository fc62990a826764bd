import * as z from 'zod/mini';
import { DocumentKind } from '#events/document/document-kind.ts';
import { BodyId, type RetentionDecisionId } from '#events/identifiers.ts';
import { decideRetention, RetentionPeriod } from '#shared/domain/document/retention.ts';
import { BodyDecision } from '#shared/domain/programme/programme.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { DocumentNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** Records what a body decided on how long a kind of document is kept. */
export const decideRetentionRoute = route({
  operationId: 'decideRetention',
  method: 'POST',
  path: '/v1/{organisationId}/retention-decisions',
  noun: 'document',
  action: 'decideRetention',
  summary: {
    sv: 'Anteckna nämndens beslut om hur länge ett slag av dokument bevaras; utan beslut, eller utan tid, bevaras de för alltid',
    en: "Record the body's decision on how long a kind of document is kept; without one, or without a period, for good",
  },
  params: OrganisationParams,
  /** Without a period: for good. */
  body: z.strictObject({
    bodyId: BodyId,
    kind: DocumentKind,
    keepFor: z.optional(RetentionPeriod),
    decision: BodyDecision,
  }),
  answer: Receipt,
  status: 201,
  story: (request, needs: DocumentNeeds) => {
    const retentionDecisionId = needs.newId() as RetentionDecisionId;
    const { organisationId, body } = request;
    return createRecord(request, needs, {
      store: needs.retention,
      id: retentionDecisionId,
      decide: (circumstances) =>
        decideRetention({ retentionDecisionId, organisationId, ...body }, circumstances),
    });
  },
});

export const listRetentionRoute = route({
  operationId: 'listRetentionDecisions',
  method: 'GET',
  path: '/v1/{organisationId}/retention-decisions',
  noun: 'document',
  action: 'readRetention',
  summary: { sv: 'Lista gallringsbeslut', en: 'List decisions on retention' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: DocumentNeeds) => listRecords(request, needs, { store: needs.retention }),
});
