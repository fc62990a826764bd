import type { EventData } from '#events/catalogue.ts';
import type { ObjectRemover } from '#shared/documents/object-store.ts';
import { versionOf } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import type { ReceivedEvent } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

export interface RemoveUploadNeeds {
  readonly documents: DocumentStore;
  readonly quarantine: ObjectRemover;
}

/**
 * A document was rejected: the bytes of all its files go from quarantine, the record stays. A file that comes
 * later is removed when it is inspected.
 * @throws Error when there is no such document: the message is delivered again and, if it stays so, dead-lettered.
 */
export const removeUpload = async (
  { organisationId, data }: ReceivedEvent<EventData<'DocumentRejected'>>,
  _cause: Cause,
  { documents, quarantine }: RemoveUploadNeeds,
): Promise<void> => {
  const { documentId, version } = data;
  const stored = await documents.find(organisationId, documentId);
  if (stored === undefined) throw new Error(`There is no document ${documentId}`);
  const files = versionOf(stored.state, version)?.files ?? [];
  await Promise.all(
    files.flatMap(({ fileId, objectVersion }) => {
      const key = objectKeyOf({ organisationId, documentId, version, fileId });
      return objectVersion === undefined ? [] : [quarantine.remove({ key, objectVersion })];
    }),
  );
};
