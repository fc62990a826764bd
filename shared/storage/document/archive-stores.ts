import type { DocumentId, OrganisationId } from '#events/identifiers.ts';
import {
  type Disclosure,
  disclosureRules,
  type ListedDisclosure,
} from '#shared/domain/document/disclosure.ts';
import { type Disposal, disposalRules } from '#shared/domain/document/disposal.ts';
import { type RetentionDecision, retentionRules } from '#shared/domain/document/retention.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { linkKey, linkPartition } from '../keys.ts';
import type { Stored } from '../record-items.ts';
import type { Item, Page, Table } from '../table.ts';

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

const allPages = async <Row>(read: (cursor: string | undefined) => Promise<Page>): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    rows.push(...page.items.map((item) => item['summary'] as Row));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
};

/** Every row of an organisation's records of one kind: a few a day over many years, read a few times a year. */
export const everyRow = <Row>(
  { list }: Pick<AggregateStore<never>, 'list'>,
  organisationId: OrganisationId,
): Promise<Row[]> => allPages((cursor) => list(organisationId, { limit: 500, cursor }));

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
