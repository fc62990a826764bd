import * as z from 'zod/mini';
import { DecisionBasisId, OrganisationId } from '#events/identifiers.ts';
import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { decisionBasisDocument } from '#shared/documents/decision-basis-document.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import { DecisionBasis, missingIn } from '#shared/domain/plan/decision-basis.ts';
import { UnitInBasis } from '#shared/domain/plan/unit-in-basis.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { findRecord, recordEtag } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import { gatherUnits } from './gather-units.ts';
import type { BasisNeeds } from './needs.ts';

export const BasisParams = z.object({ organisationId: OrganisationId, decisionBasisId: DecisionBasisId });

const { limit, cursor } = ListQuery.shape;

export const listDecisionBasesRoute = route({
  operationId: 'listDecisionBases',
  method: 'GET',
  path: '/v1/{organisationId}/decision-bases',
  noun: 'plan',
  action: 'readBasis',
  summary: { sv: 'Lista nämndens beslutsunderlag', en: 'List the body’s decision bases' },
  params: z.object({ organisationId: OrganisationId }),
  query: z.strictObject({ limit, cursor }),
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: BasisNeeds) => {
    const query: ListQuery = { ...request.query, relation: 'own' };
    return listRecords({ ...request, query }, needs, { store: needs.decisionBases });
  },
});

const found = async (
  request: ApiRequest<{ readonly decisionBasisId: DecisionBasisId }, unknown, unknown>,
  needs: BasisNeeds,
) => {
  const { decisionBasisId: id } = request.params;
  const { stored } = await findRecord(request, needs, { store: needs.decisionBases, id });
  return { stored, units: await gatherUnits(stored.state, needs) };
};

/** The follow-ups move while it is a draft, so its version stands for what is written in it. */
export const readDecisionBasisRoute = route({
  operationId: 'readDecisionBasis',
  method: 'GET',
  path: '/v1/{organisationId}/decision-bases/{decisionBasisId}',
  noun: 'plan',
  action: 'readBasis',
  summary: {
    sv: 'Läs ett beslutsunderlag: enheter, trender, försenat, effekter, goda exempel, och vad som saknas innan det kan skickas',
    en: 'Read a decision basis: units, trends, what is late, effects, good examples, and what is missing before it can be sent',
  },
  params: BasisParams,
  answer: z.object({
    ...z.omit(DecisionBasis, { sent: true }).shape,
    sentOn: z.optional(z.iso.date()),
    units: z.array(UnitInBasis),
    /** Codes of the rules that are broken as long as it is a draft. */
    missing: z.array(z.string()),
  }),
  status: 200,
  story: async (request, needs: BasisNeeds) => {
    const { stored, units } = await found(request, needs);
    const { sent, ...basis } = stored.state;
    const missing = sent ? [] : missingIn(basis, units).map(({ rule }) => rule.code);
    const json = { ...basis, ...(sent && { sentOn: sent.sentOn }), units, missing };
    return { status: 200, headers: { etag: recordEtag(stored) }, json };
  },
});

export const printDecisionBasisRoute = route({
  operationId: 'printDecisionBasis',
  method: 'GET',
  path: '/v1/{organisationId}/decision-bases/{decisionBasisId}/document',
  noun: 'plan',
  action: 'readBasis',
  summary: {
    sv: 'Beslutsunderlaget som en sida att läsa och skriva ut',
    en: 'The decision basis as a page to read and print',
  },
  params: BasisParams,
  answerType: pageType,
  status: 200,
  story: async (request, needs: BasisNeeds) => {
    const { stored, units } = await found(request, needs);
    const { organisationId, bodyId } = stored.state;
    const publisher = await findPublisher(needs.table, { organisationId, bodyId });
    return answerPage(decisionBasisDocument(stored.state, units, publisher));
  },
});
