import * as z from 'zod/mini';
import { seenAs, sightedOf } from '#shared/domain/document/seen-as.ts';
import { withdrawDocument } from '#shared/domain/document/withdraw-document.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { freeText } from '#shared/domain/text.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { DocumentNeeds } from './needs.ts';
import { DocumentParams } from './params.ts';

/** Takes a document out of sight and keeps it. */
export const withdrawDocumentRoute = route({
  operationId: 'withdrawDocument',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/withdrawals',
  noun: 'document',
  action: 'withdraw',
  summary: { sv: 'Dra tillbaka ett dokument; det bevaras', en: 'Withdraw a document; it is kept' },
  params: DocumentParams,
  /** Why; write nothing about individuals. */
  body: z.strictObject({ reason: freeText(1000) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: DocumentNeeds) => {
    const { caller, params, body } = request;
    const by = { organisationId: caller.organisationId, personId: caller.personId };
    return changeRecord(request, needs, {
      store: needs.documents,
      id: params.documentId,
      isVisible: (document, via) => seenAs(sightedOf(document), { caller, via }) === 'content',
      decide(document, circumstances) {
        const belonging = needs.documents.rules.belongsTo(document);
        const mayWithdrawAny = mayDo({ caller, noun: 'document', action: 'withdrawAny', belonging });
        return withdrawDocument(document, { by, reason: body.reason, mayWithdrawAny }, circumstances);
      },
    });
  },
});
