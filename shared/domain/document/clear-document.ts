import type { StoredFile } from '#events/document/document-file.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Document, versionOf, withVersion } from './document.ts';

/**
 * All files of a version have been copied to the documents: it is cleared, and the version before it is history.
 * A copy made twice changes nothing: the one noted first counts.
 */
export const noteCleared = (
  document: Document,
  { version: number, files }: { readonly version: number; readonly files: readonly StoredFile[] },
  { now }: Circumstances,
): Decision<Document> => {
  const version = versionOf(document, number);
  if (version?.status !== 'clearing') return undefined;
  const stored = new Map(files.map(({ fileId, objectVersion }) => [fileId, objectVersion]));
  const isWhole = version.files.every(({ fileId }) => stored.has(fileId));
  if (!isWhole) throw new RangeError(`Not every file of version ${number} has been copied`);
  return {
    state: withVersion(document, {
      ...version,
      status: 'cleared',
      clearedAt: now,
      files: version.files.map((file) => ({ ...file, storedVersion: stored.get(file.fileId) })),
    }),
    events: [
      {
        name: 'DocumentCleared',
        data: { documentId: document.documentId, version: number, files: [...files] },
      },
    ],
  };
};
