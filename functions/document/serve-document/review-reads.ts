import * as z from 'zod/mini';
import { ListQuery, listOf, pageAnswer, withCursor } from '#shared/lambda/lists.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { DocumentRead, listReads } from '#shared/storage/document/read-log.ts';
import type { DocumentNeeds } from './needs.ts';
import { DocumentParams } from './params.ts';

const { limit: Limit, cursor: Cursor } = ListQuery.shape;

/** Who has read a document: for the log review that finds those who had no reason to. */
export const reviewReadsRoute = route({
  operationId: 'reviewDocumentReads',
  method: 'GET',
  path: '/v1/{organisationId}/documents/{documentId}/reads',
  noun: 'document',
  action: 'reviewReads',
  summary: {
    sv: 'Logguppföljning: vem som har läst ett dokument',
    en: 'Log review: who has read a document',
  },
  params: DocumentParams,
  query: z.strictObject({ limit: Limit, cursor: Cursor }),
  answer: listOf(DocumentRead),
  status: 200,
  story: async (request, needs: DocumentNeeds) => {
    const { params, query, now } = request;
    const { stored } = await findRecord(request, needs, { store: needs.documents, id: params.documentId });
    const { organisationId, id: documentId } = stored.ref;
    const { reads, cursor } = await withCursor(() =>
      listReads(needs.table, { organisationId, documentId }, { ...query, now }),
    );
    return pageAnswer(request, { items: reads, cursor });
  },
});
