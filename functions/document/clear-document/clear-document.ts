import type { EventData } from '#events/catalogue.ts';
import type { ObjectCopier, ObjectRemover } from '#shared/documents/object-store.ts';
import { noteCleared } from '#shared/domain/document/clear-document.ts';
import { versionOf } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

export interface ClearDocumentNeeds {
  readonly documents: DocumentStore;
  /** From quarantine to the documents. */
  readonly copier: ObjectCopier;
  readonly quarantine: ObjectRemover;
}

/**
 * Moves a clean document out of quarantine: copy every file, note it, remove what was copied. Broken off
 * anywhere, it goes on where it stopped, since each step finds its own work done.
 * @throws Error when there is no such document or a copy fails: the message is delivered again.
 */
export const clearDocument = async (
  { organisationId, data }: ReceivedEvent<EventData<'DocumentClearing'>>,
  cause: Cause,
  { documents, copier, quarantine }: ClearDocumentNeeds,
): Promise<void> => {
  const { documentId, version, files } = data;
  const refs = files.map(({ fileId, objectVersion }) => ({
    fileId,
    ref: { key: objectKeyOf({ organisationId, documentId, version, fileId }), objectVersion },
  }));
  const stored = await documents.find(organisationId, documentId);
  if (stored === undefined) throw new Error(`There is no document ${documentId}`);
  if (versionOf(stored.state, version)?.status === 'clearing') {
    const copied = await Promise.all(
      refs.map(async ({ fileId, ref }) => ({ fileId, objectVersion: await copier.copyOnce(ref) })),
    );
    settled(
      await decideAndSave({
        store: documents,
        organisationId,
        id: documentId,
        cause,
        decide: (document) => document && noteCleared(document, { version, files: copied }, cause),
      }),
    );
  }
  await Promise.all(refs.map(({ ref }) => quarantine.remove(ref)));
};
