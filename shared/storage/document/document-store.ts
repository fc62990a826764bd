import type { DocumentLink } from '#events/document/document-link.ts';
import type { OrganisationId } from '#events/identifiers.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { linkKey, linkPartition } from '../keys.ts';
import type { Stored } from '../record-items.ts';
import type { Item, Page, Table } from '../table.ts';

export type DocumentStore = AggregateStore<Document>;

/** The row that lists a document under the record it belongs to. */
const linkItem = ({ ref, state }: Stored<Document>): Item => ({
  ...linkKey({ organisationId: ref.organisationId, ...state.link }, ref),
  kind: 'link',
  summary: { ...documentRules.summary(state), ...documentRules.belongsTo(state), id: ref.id },
});

/** Keeps documents; each version is an item of its own, and each is listed under the record it belongs to. */
export const documentStore = (table: Table): DocumentStore =>
  aggregateStore({ table, rules: documentRules, alsoDerived: (stored) => [linkItem(stored)] });

/** One page of the documents of one record, oldest first. */
export const documentsOf = (
  table: Table,
  { organisationId, link }: { readonly organisationId: OrganisationId; readonly link: DocumentLink },
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page> =>
  table.query({
    pk: linkPartition(organisationId, link.kind, link.id),
    limit,
    ...(cursor && { cursor }),
  });
