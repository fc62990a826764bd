import * as z from 'zod/mini';
import { DocumentLink } from '#events/document/document-link.ts';
import { DocumentAsRead, documentAsRead } from '#shared/domain/document/document-as-read.ts';
import { type Sighted, seenAs, sightedOf } from '#shared/domain/document/seen-as.ts';
import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import { ListQuery, listOf, listRecords, pageAnswer, SummaryRow, withCursor } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import { documentsOf } from '#shared/storage/document/document-store.ts';
import { findShare } from '#shared/storage/shares.ts';
import type { DocumentNeeds } from './needs.ts';
import { DocumentParams, OrganisationParams } from './params.ts';

type Row = Readonly<Record<string, unknown>>;

/** A list's row as the caller may see it: without its title where only its existence is for them, without holds for most. */
const rowSeen = (row: Row, seer: { readonly caller: Caller; readonly via: Via }): Row[] => {
  const sight = seenAs(row as unknown as Sighted, seer);
  if (sight === undefined) return [];
  const { title, isHeld, ...rest } = row;
  const belonging = row as unknown as Sighted;
  const knowsHolds = mayDo({ ...seer, noun: 'document', action: 'hold', belonging });
  const shown = { ...rest, ...(knowsHolds && { isHeld }) };
  return [sight === 'content' ? { title, ...shown } : { ...shown, isContentHidden: true }];
};

const LinkedQuery = z.strictObject({
  ...ListQuery.shape,
  /** The documents of one record, by its kind and id. */
  linkKind: z.optional(DocumentLink.shape.kind),
  linkId: z.optional(DocumentLink.shape.id),
});
type LinkedQuery = z.infer<typeof LinkedQuery>;

/** One page of the documents of one record, wherever that record lies. */
const listLinked = async (
  request: ApiRequest<unknown, LinkedQuery, unknown>,
  { table }: DocumentNeeds,
  link: DocumentLink,
) => {
  const { caller, organisationId } = request;
  const { limit, cursor } = request.query;
  const share = await findShare(table, { readerId: organisationId, kind: link.kind, id: link.id });
  const via = share ? 'share' : 'own';
  const owner = { organisationId: share?.ownerId ?? organisationId, link };
  const page = await withCursor(() => documentsOf(table, owner, { limit, cursor }));
  const items = page.items.flatMap((item) => rowSeen(item['summary'] as Row, { caller, via }));
  return pageAnswer(request, { items, cursor: page.cursor });
};

export const listDocumentsRoute = route({
  operationId: 'listDocuments',
  method: 'GET',
  path: '/v1/{organisationId}/documents',
  noun: 'document',
  action: 'list',
  summary: {
    sv: 'Lista dokument; med linkKind och linkId de som hör till ett visst ärende',
    en: 'List documents; with linkKind and linkId those that belong to one record',
  },
  params: OrganisationParams,
  query: LinkedQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: async (request, needs: DocumentNeeds) => {
    const { caller, query } = request;
    const { linkKind: kind, linkId: id, relation } = query;
    if (kind !== undefined && id !== undefined) return listLinked(request, needs, { kind, id });
    const via = relation === 'shared' ? 'share' : 'own';
    const answer = await listRecords(request, needs, { store: needs.documents });
    const page = answer.json as { readonly items: readonly Row[] };
    const items = page.items.flatMap((row) => rowSeen(row, { caller, via }));
    return { ...answer, json: { ...page, items } };
  },
});

export const readDocumentRoute = route({
  operationId: 'readDocument',
  method: 'GET',
  path: '/v1/{organisationId}/documents/{documentId}',
  noun: 'document',
  action: 'read',
  summary: {
    sv: 'Läs om ett dokument: dess versioner, filer och vad som blev av dem',
    en: 'Read about a document: its versions, files and what became of them',
  },
  params: DocumentParams,
  answer: DocumentAsRead,
  status: 200,
  story: (request, needs: DocumentNeeds) =>
    readRecord(request, needs, {
      store: needs.documents,
      id: request.params.documentId,
      view(document, { state }, via) {
        const seer = { caller: request.caller, via };
        const belonging = needs.documents.rules.belongsTo(state);
        const showsHold = mayDo({ ...seer, noun: 'document', action: 'hold', belonging });
        return documentAsRead(document, seenAs(sightedOf(document), seer), { showsHold });
      },
    }),
});
