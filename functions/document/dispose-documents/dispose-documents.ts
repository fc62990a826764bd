import type { EventData } from '#events/catalogue.ts';
import { noteCarriedOut } from '#shared/domain/document/disposal.ts';
import { type DisposalOutcome, disposeListed, outcomeOf } from '#shared/domain/document/dispose-document.ts';
import type { ListedDecision } from '#shared/domain/document/retention.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { type ArchiveStores, disclosuresOf } from '#shared/storage/document/archive-stores.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';
import { everyRow } from '#shared/storage/every-row.ts';
import type { Table } from '#shared/storage/table.ts';

export interface DisposeDocumentsNeeds extends Pick<ArchiveStores, 'disposals' | 'retention'> {
  readonly table: Table;
  readonly documents: DocumentStore;
}

/**
 * Disposes of what stands on an approved list, and makes the list the protocol of it. Each document is looked at
 * once more: what is held, asked for, revised or kept by a later decision stays. Broken off, it goes on: what is
 * disposed of by this list already counts as disposed of, and a protocol that is written is not written again.
 * @throws Error when there is no such list or document: the message is delivered again.
 */
export const disposeDocuments = async (
  { organisationId, data }: ReceivedEvent<EventData<'DisposalApproved'>>,
  cause: Cause,
  { table, documents, disposals, retention }: DisposeDocumentsNeeds,
): Promise<void> => {
  const { disposalId } = data;
  const list = (await disposals.find(organisationId, disposalId))?.state;
  if (list === undefined) throw new Error(`There is no disposal list ${disposalId}`);
  if (list.status !== 'approved') return;
  const decisions = await everyRow<ListedDecision>(retention, organisationId);
  const outcomes = new Map<string, DisposalOutcome>();
  for (const { documentId } of list.items) {
    const requests = await disclosuresOf(table, { organisationId, documentId });
    const command = { disposalId, decisions, requests };
    const stored = settled(
      await decideAndSave({
        store: documents,
        organisationId,
        id: documentId,
        cause,
        decide: (document) => document && disposeListed(document, command, cause),
      }),
    );
    if (stored === undefined) throw new Error(`There is no document ${documentId}`);
    outcomes.set(documentId, outcomeOf(stored.state, command, cause.now));
  }
  settled(
    await decideAndSave({
      store: disposals,
      organisationId,
      id: disposalId,
      cause,
      decide: (disposal) => disposal && noteCarriedOut(disposal, { outcomes }, cause),
    }),
  );
};
