import type { EventData } from '#events/catalogue.ts';
import type { ObjectRemover } from '#shared/documents/object-store.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import type { ReceivedEvent } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

export interface RemoveDocumentNeeds {
  readonly documents: DocumentStore;
  readonly bytes: ObjectRemover;
}

/**
 * A document was disposed of: the bytes of all its versions go, the record stays.
 * @throws Error when there is no such document: the message is delivered again and, if it stays so, dead-lettered.
 */
export const removeDocument = async (
  { organisationId, data }: ReceivedEvent<EventData<'DocumentDisposed'>>,
  _cause: Cause,
  { documents, bytes }: RemoveDocumentNeeds,
): Promise<void> => {
  const { documentId } = data;
  const stored = await documents.find(organisationId, documentId);
  if (stored === undefined) throw new Error(`There is no document ${documentId}`);
  const refs = Object.values(stored.state.versions).flatMap(({ version, files }) =>
    files.flatMap(({ fileId, storedVersion: objectVersion }) => {
      const key = objectKeyOf({ organisationId, documentId, version, fileId });
      return objectVersion === undefined ? [] : [{ key, objectVersion }];
    }),
  );
  await Promise.all(refs.map((ref) => bytes.remove(ref)));
};
