import type { EventData } from '#events/catalogue.ts';
import type { DocumentLink } from '#events/document/document-link.ts';
import type { DocumentId } from '#events/identifiers.ts';
import { clearDraft } from '#shared/domain/document/dispose-document.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { disclosuresOf } from '#shared/storage/document/archive-stores.ts';
import { type DocumentStore, documentsOf } from '#shared/storage/document/document-store.ts';
import type { Table } from '#shared/storage/table.ts';

type Established = EventData<'ReportEstablished'> | EventData<'PlanAdopted'>;

const linkOf = (data: Established): DocumentLink =>
  'planId' in data ? { kind: 'plan', id: data.planId } : { kind: 'report', id: data.reportId };

/**
 * A report is established or a plan adopted: the drafts that led to it, and were handed over to nobody, go.
 * @throws AggregateError with all that failed, when every other draft has gone: the message is delivered again.
 */
export const clearDrafts = async (
  { organisationId, data }: ReceivedEvent<Established>,
  cause: Cause,
  { table, documents }: { readonly table: Table; readonly documents: DocumentStore },
): Promise<void> => {
  const clear = async (documentId: DocumentId) => {
    const requests = await disclosuresOf(table, { organisationId, documentId });
    settled(
      await decideAndSave({
        store: documents,
        organisationId,
        id: documentId,
        cause,
        decide: (document) => document && clearDraft(document, { requests }, cause),
      }),
    );
  };
  const failures: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await documentsOf(table, { organisationId, link: linkOf(data) }, { limit: 100, cursor });
    const rows = page.items.map((item) => item['summary'] as { id: DocumentId; isDraft?: boolean });
    for (const { id, isDraft } of rows)
      if (isDraft === true) await clear(id).catch((error: unknown) => failures.push(error));
    cursor = page.cursor;
  } while (cursor !== undefined);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} drafts are still there`);
};
