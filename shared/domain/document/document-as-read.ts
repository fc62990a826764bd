import * as z from 'zod/mini';
import { PersonRef } from '#events/identifiers.ts';
import {
  Document,
  DocumentFile,
  DocumentVersion,
  newestVersion,
  VersionStatus,
  versionInForce,
} from './document.ts';
import type { Sight } from './seen-as.ts';

const { versions: _versions, providerId: _providerId, ...plain } = Document.shape;
const { objectVersion: _objectVersion, storedVersion: _storedVersion, ...file } = DocumentFile.shape;
const { files: _files, version: number, ...version } = DocumentVersion.shape;

/** What someone gets who knows that a document exists and may not read it. */
const DocumentKnownOf = z.object({
  documentId: plain.documentId,
  organisationId: plain.organisationId,
  bodyId: plain.bodyId,
  link: plain.link,
  kind: plain.kind,
  direction: z.string(),
  date: z.string(),
  secrecy: plain.secrecy,
  status: VersionStatus,
  isWithdrawn: z.boolean(),
  held: plain.held,
  disposed: plain.disposed,
  sender: PersonRef,
  isContentHidden: z.literal(true),
});

/** A document with its versions, oldest first; where its bytes lie is nobody's concern. */
export const DocumentAsRead = z.union([
  z.object({
    ...plain,
    /** The version that people read; absent until one is cleared. */
    versionInForce: z.optional(z.int()),
    versions: z.array(z.object({ version: number, ...version, files: z.array(z.object(file)) })),
  }),
  DocumentKnownOf,
]);
export type DocumentAsRead = z.infer<typeof DocumentAsRead>;

/** A file without where its bytes lie. */
const fileAsRead = ({ objectVersion: _, storedVersion: __, ...rest }: DocumentFile) => rest;

/** The document as its reader may have it; undefined where they may not even know of it. */
export const documentAsRead = (
  document: Document,
  sight: Sight | undefined,
  /** Whether the reader is among those who hold documents: why one is held is not for everyone. */
  { showsHold }: { readonly showsHold: boolean },
): DocumentAsRead | undefined => {
  if (sight === undefined) return undefined;
  const { versions, providerId: _, held: why, ...others } = document;
  const held = showsHold && why !== undefined && { held: why };
  const rest = { ...others, ...held };
  if (sight === 'content') {
    const inForce = versionInForce(document)?.version;
    return {
      ...rest,
      ...(inForce !== undefined && { versionInForce: inForce }),
      versions: Object.values(versions)
        .sort((a, b) => a.version - b.version)
        .map((one) => ({ ...one, files: one.files.map(fileAsRead) })),
    };
  }
  const { documentId, organisationId, bodyId, link, kind, origin, secrecy } = document;
  const newest = newestVersion(document);
  return {
    documentId,
    organisationId,
    bodyId,
    link,
    kind,
    direction: origin.direction,
    date: origin.date,
    secrecy,
    status: newest.status,
    isWithdrawn: document.withdrawn !== undefined,
    ...held,
    ...(document.disposed && { disposed: document.disposed }),
    sender: newest.sender,
    isContentHidden: true,
  };
};
