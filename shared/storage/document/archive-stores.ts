import type { DocumentId, OrganisationId } from '#events/identifiers.ts';
import {
  type Disclosure,
  disclosureRules,
  type ListedDisclosure,
} from '#shared/domain/document/disclosure.ts';
import { type Disposal, disposalRules } from '#shared/domain/document/disposal.ts';
import { type RetentionDecision, retentionRules } from '#shared/domain/document/retention.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { allPages } from '../every-row.ts';
import { linkKey, linkPartition } from '../keys.ts';
import type { Stored } from '../record-items.ts';
import type { Item, Table } from '../table.ts';

export type DisposalStore = AggregateStore<Disposal>;
export type DisclosureStore = AggregateStore<Disclosure>;

/** What stands beside the documents: how long they are kept, what was disposed of, who was let see them. */
export interface ArchiveStores {
  readonly retention: AggregateStore<RetentionDecision>;
  readonly disposals: DisposalStore;
  readonly disclosures: DisclosureStore;
}

/** The row that lists a request under the document that is asked for. */
const linkItem = ({ ref, state }: Stored<Disclosure>): Item => ({
  ...linkKey({ organisationId: ref.organisationId, kind: 'document', id: state.documentId }, ref),
  kind: 'link',
  summary: disclosureRules.summary(state),
});

/** Keeps requests for disclosure; each is listed under its document, so that none is overlooked when that is to go. */
export const disclosureStore = (table: Table): DisclosureStore =>
  aggregateStore({ table, rules: disclosureRules, alsoDerived: (stored) => [linkItem(stored)] });

export const archiveStores = (table: Table): ArchiveStores => ({
  retention: aggregateStore({ table, rules: retentionRules }),
  disposals: aggregateStore({ table, rules: disposalRules }),
  disclosures: disclosureStore(table),
});

/** All requests for disclosure of one document, read consistently. */
export const disclosuresOf = (
  table: Table,
  {
    organisationId,
    documentId,
  }: { readonly organisationId: OrganisationId; readonly documentId: DocumentId },
): Promise<ListedDisclosure[]> => {
  const pk = linkPartition(organisationId, 'document', documentId);
  return allPages((cursor) => table.query({ pk, ...(cursor && { cursor }) }));
};
