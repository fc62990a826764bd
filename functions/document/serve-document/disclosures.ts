import * as z from 'zod/mini';
import type { DisclosureId } from '#events/identifiers.ts';
import {
  Disclosure,
  DisclosureDecision,
  decideDisclosure,
  requestDisclosure,
} from '#shared/domain/document/disclosure.ts';
import { isKnown } from '#shared/domain/document/seen-as.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, createRecord, findRecord, Receipt, readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { callerOf } from './caller-of.ts';
import type { DocumentNeeds } from './needs.ts';
import { DisclosureParams, DocumentParams, OrganisationParams } from './params.ts';

/** Somebody has asked for a document; who it is is not asked. */
export const requestDisclosureRoute = route({
  operationId: 'requestDisclosure',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/disclosures',
  noun: 'document',
  action: 'registerDisclosure',
  summary: {
    sv: 'Anteckna en begäran om utlämnande; fråga inte vem som begär eller varför',
    en: 'Register a request for disclosure; do not ask who or why',
  },
  params: DocumentParams,
  answer: Receipt,
  status: 201,
  story: (request, needs: DocumentNeeds) => {
    const disclosureId = needs.newId() as DisclosureId;
    return createRecord(request, needs, {
      store: needs.disclosures,
      id: disclosureId,
      async meanwhile() {
        const { stored, via } = await findRecord(request, needs, {
          store: needs.documents,
          id: request.params.documentId,
        });
        if (!isKnown(stored.state, { caller: request.caller, via })) throw new Problem('missing');
        return stored.state;
      },
      decide: (circumstances, document) =>
        requestDisclosure({ disclosureId, document, by: callerOf(request) }, circumstances),
    });
  },
});

export const listDisclosuresRoute = route({
  operationId: 'listDisclosures',
  method: 'GET',
  path: '/v1/{organisationId}/disclosures',
  noun: 'document',
  action: 'readDisclosures',
  summary: { sv: 'Lista begäranden om utlämnande', en: 'List requests for disclosure' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: DocumentNeeds) => listRecords(request, needs, { store: needs.disclosures }),
});

export const readDisclosureRoute = route({
  operationId: 'readDisclosure',
  method: 'GET',
  path: '/v1/{organisationId}/disclosures/{disclosureId}',
  noun: 'document',
  action: 'readDisclosures',
  summary: {
    sv: 'Läs en begäran om utlämnande och beslutet',
    en: 'Read a request for disclosure and its decision',
  },
  params: DisclosureParams,
  answer: Disclosure,
  status: 200,
  story: (request, needs: DocumentNeeds) =>
    readRecord(request, needs, { store: needs.disclosures, id: request.params.disclosureId }),
});

/** Decides whether a document is handed out: whole, as its masked version, or not. */
export const decideDisclosureRoute = route({
  operationId: 'decideDisclosure',
  method: 'POST',
  path: '/v1/{organisationId}/disclosures/{disclosureId}/decisions',
  noun: 'document',
  action: 'decideDisclosure',
  summary: {
    sv: 'Besluta om ett dokument lämnas ut: helt, maskat eller inte',
    en: 'Decide whether a document is handed out: whole, masked or not',
  },
  params: DisclosureParams,
  body: z.strictObject(DisclosureDecision.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: DocumentNeeds) => {
    const { params, body: decision, organisationId } = request;
    const { maskedDocumentId } = decision;
    return changeRecord(request, needs, {
      store: needs.disclosures,
      id: params.disclosureId,
      meanwhile: async () =>
        maskedDocumentId && (await needs.documents.find(organisationId, maskedDocumentId))?.state,
      decide: (disclosure, circumstances, masked) =>
        decideDisclosure(disclosure, { by: callerOf(request), decision, masked }, circumstances),
    });
  },
});
