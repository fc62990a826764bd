import * as z from 'zod/mini';
import type { InspectionFault } from '#events/document/rejection-reason.ts';
import type { Instant } from '#events/identifiers.ts';
import type { ObjectReader, ObjectRef, ObjectRemover } from '#shared/documents/object-store.ts';
import { type DocumentFile, versionOf } from '#shared/domain/document/document.ts';
import { faultOfContent, faultOfCopy, headBytes } from '#shared/domain/document/inspect-file.ts';
import { ownerOf } from '#shared/domain/document/object-key.ts';
import { recordInspection } from '#shared/domain/document/record-facts.ts';
import { endOfZipBytes, findDirectory } from '#shared/domain/document/zip-directory.ts';
import { settled } from '#shared/messaging/react.ts';
import { log } from '#shared/observability/log.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

/** What S3 tells of an object that has come (https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html). */
export const ObjectCreated = z.object({
  bucket: z.object({ name: z.string() }),
  object: z.object({ key: z.string(), 'version-id': z.string() }),
});
export type ObjectCreated = z.infer<typeof ObjectCreated>;

export interface InspectUploadNeeds {
  readonly documents: DocumentStore;
  readonly quarantine: ObjectReader & ObjectRemover;
}

/** Where a zip says what is in it; read in whole only when it does not lie in the last bytes anyway. */
const readDirectory = async (
  quarantine: ObjectReader,
  ref: ObjectRef,
  sizeBytes: number,
): Promise<Uint8Array | undefined> => {
  const length = Math.min(sizeBytes, endOfZipBytes);
  const offset = sizeBytes - length;
  const tail = await quarantine.read(ref, { offset, length });
  const place = findDirectory(tail, sizeBytes);
  if (place === undefined || place.length === 0) return undefined;
  return place.offset >= offset
    ? tail.subarray(place.offset - offset, place.offset - offset + place.length)
    : quarantine.read(ref, place);
};

/** Looks at a file in quarantine: its beginning and, of a zip, its directory; never all of it. */
const inspect = async (
  quarantine: ObjectReader,
  ref: ObjectRef,
  file: DocumentFile,
): Promise<InspectionFault | undefined> => {
  const description = await quarantine.describe(ref);
  if (description === undefined) throw new Error(`There is no version ${ref.objectVersion} in quarantine`);
  const faultOfBytes = faultOfCopy(file, description);
  if (faultOfBytes !== undefined) return faultOfBytes;
  const { sizeBytes } = description;
  const head = await quarantine.read(ref, { offset: 0, length: Math.min(sizeBytes, headBytes) });
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const directory = isZip ? await readDirectory(quarantine, ref, sizeBytes) : undefined;
  return faultOfContent(file, { ...description, head, directory });
};

/**
 * A file has come into quarantine: what it is gets recorded of that exact version. Bytes that the document no
 * longer waits for, of a form used twice or after its rejection, are removed.
 * @throws Error when the bytes can't be read: the message is delivered again.
 */
export const inspectUpload = async (
  { object }: ObjectCreated,
  { now }: { readonly now: Instant },
  { documents, quarantine }: InspectUploadNeeds,
): Promise<void> => {
  const ref = { key: object.key, objectVersion: object['version-id'] };
  const owner = ownerOf(ref.key);
  const stored = owner && (await documents.find(owner.organisationId, owner.documentId));
  const version = owner && stored && versionOf(stored.state, owner.version);
  const file = version?.files.find(({ fileId }) => fileId === owner?.fileId);
  if (owner === undefined || version === undefined || file === undefined) {
    log.warn('UPLOAD_UNKNOWN', { objectVersion: ref.objectVersion });
    return;
  }
  const { organisationId, documentId, fileId } = owner;
  const isAwaited = file.objectVersion === undefined || file.objectVersion === ref.objectVersion;
  if (version.status === 'rejected' || !isAwaited) {
    await quarantine.remove(ref);
    log.info('UPLOAD_SURPLUS', { documentId, objectVersion: ref.objectVersion });
    return;
  }
  if (version.status !== 'announced' || file.inspection !== undefined) return;
  const fault = await inspect(quarantine, ref, file);
  const cause = { now, actor: { system: 'document/inspect-upload', organisationId } };
  const recorded = settled(
    await decideAndSave({
      store: documents,
      organisationId,
      id: documentId,
      cause,
      decide: (document) =>
        document &&
        recordInspection(
          document,
          { version: version.version, fileId, objectVersion: ref.objectVersion, fault },
          cause,
        ),
    }),
  );
  // Another upload of the same form may have been recorded while this one was looked at.
  const kept =
    recorded && versionOf(recorded.state, version.version)?.files.find((one) => one.fileId === fileId);
  if (kept?.objectVersion !== undefined && kept.objectVersion !== ref.objectVersion) {
    await quarantine.remove(ref);
    log.info('UPLOAD_SURPLUS', { documentId, objectVersion: ref.objectVersion });
  }
};
