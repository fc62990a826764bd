import * as z from 'zod/mini';
import { SecrecyGround } from '#events/document/secrecy-ground.ts';
import { holdDocument, markDocument, releaseDocument } from '#shared/domain/document/keep-document.ts';
import { isKnown } from '#shared/domain/document/seen-as.ts';
import { freeText } from '#shared/domain/text.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { callerOf } from './caller-of.ts';
import type { DocumentNeeds } from './needs.ts';
import { DocumentParams } from './params.ts';

/** Marks a document as possibly secret: a warning, no decision. */
export const markDocumentRoute = route({
  operationId: 'markDocument',
  method: 'PUT',
  path: '/v1/{organisationId}/documents/{documentId}/secrecy-marking',
  noun: 'document',
  action: 'mark',
  summary: {
    sv: 'Sekretessmarkera ett dokument, eller ta bort markeringen med en tom lista',
    en: 'Mark a document as possibly secret, or take the marking away with an empty list',
  },
  params: DocumentParams,
  body: z.strictObject({ grounds: z.array(SecrecyGround).check(z.maxLength(4)) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: DocumentNeeds) =>
    changeRecord(request, needs, {
      store: needs.documents,
      id: request.params.documentId,
      isVisible: (document, via) => isKnown(document, { caller: request.caller, via }),
      decide: (document, circumstances) => markDocument(document, request.body, circumstances),
    }),
});

/** Keeps a document from every disposal (legal hold). */
export const holdDocumentRoute = route({
  operationId: 'holdDocument',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/holds',
  noun: 'document',
  action: 'hold',
  summary: { sv: 'Undanta ett dokument från gallring', en: 'Hold a document from disposal' },
  params: DocumentParams,
  /** Why; write nothing about individuals. */
  body: z.strictObject({ reason: freeText(1000) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: DocumentNeeds) => {
    const { caller, params, body } = request;
    const by = callerOf(request);
    return changeRecord(request, needs, {
      store: needs.documents,
      id: params.documentId,
      isVisible: (document, via) => isKnown(document, { caller, via }),
      decide: (document, circumstances) => holdDocument(document, { by, reason: body.reason }, circumstances),
    });
  },
});

/** What held it is over. */
export const releaseDocumentRoute = route({
  operationId: 'releaseDocument',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/releases',
  noun: 'document',
  action: 'hold',
  summary: {
    sv: 'Låt gallringsbeslut gälla dokumentet igen',
    en: 'Let retention count for the document again',
  },
  params: DocumentParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: DocumentNeeds) =>
    changeRecord(request, needs, {
      store: needs.documents,
      id: request.params.documentId,
      isVisible: (document, via) => isKnown(document, { caller: request.caller, via }),
      decide: releaseDocument,
    }),
});
