import type { EventDraft } from '#events/catalogue.ts';
import type { InspectionFault, RejectionReason, ScanVerdict } from '#events/document/rejection-reason.ts';
import type { Instant } from '#events/identifiers.ts';
import type { Accepted, Circumstances, Decision } from '../decision.ts';
import {
  type Document,
  type DocumentFile,
  type DocumentVersion,
  versionOf,
  withVersion,
} from './document.ts';

/** One exact version of one file in quarantine. */
export interface QuarantinedFile {
  readonly version: number;
  readonly fileId: string;
  readonly objectVersion: string;
}

const reasonOfVerdict: Record<ScanVerdict, RejectionReason | undefined> = {
  NO_THREATS_FOUND: undefined,
  THREATS_FOUND: 'threatsFound',
  UNSUPPORTED: 'scanUnsupported',
  ACCESS_DENIED: 'scanDenied',
  FAILED: 'scanFailed',
};

const faultOf = ({ inspection, scan }: DocumentFile): RejectionReason | undefined =>
  inspection?.fault ?? (scan && reasonOfVerdict[scan.verdict]);

const isClean = (file: DocumentFile): boolean =>
  file.inspection !== undefined && file.scan !== undefined && faultOf(file) === undefined;

/** The version and file that a fact can still be recorded of; undefined when it comes too late or is about other bytes. */
const openFile = (
  document: Document,
  { version: number, fileId, objectVersion }: QuarantinedFile,
): { version: DocumentVersion; file: DocumentFile } | undefined => {
  const version = versionOf(document, number);
  const file = version?.files.find((candidate) => candidate.fileId === fileId);
  if (version?.status !== 'announced' || file === undefined) return undefined;
  // A form used twice brings the same bytes as another version: the one recorded first is the one that counts.
  const isThisOne = file.objectVersion === undefined || file.objectVersion === objectVersion;
  return isThisOne ? { version, file } : undefined;
};

/** Rejects a version: its files go together, as they would have become visible. */
export const rejected = (
  document: Document,
  version: DocumentVersion,
  { fileId, reason, at }: { readonly fileId: string; readonly reason: RejectionReason; readonly at: Instant },
): { state: Document; event: EventDraft } => ({
  state: withVersion(document, { ...version, status: 'rejected', rejected: { fileId, reason, at } }),
  event: {
    name: 'DocumentRejected',
    data: { documentId: document.documentId, version: version.version, fileId, reason },
  },
});

/** Lays a file with its new fact in its place, and draws the conclusion that the facts allow. */
const conclude = (
  document: Document,
  before: DocumentVersion,
  { file, recorded, now }: { file: DocumentFile; recorded: EventDraft; now: Instant },
): Accepted<Document> => {
  const files = before.files.map((other) => (other.fileId === file.fileId ? file : other));
  const version: DocumentVersion = { ...before, files };
  const reason = faultOf(file);
  if (reason !== undefined) {
    const { state, event } = rejected(document, version, { fileId: file.fileId, reason, at: now });
    return { state, events: [recorded, event] };
  }
  if (!files.every(isClean)) return { state: withVersion(document, version), events: [recorded] };
  return {
    state: withVersion(document, { ...version, status: 'clearing' }),
    events: [
      recorded,
      {
        name: 'DocumentClearing',
        data: {
          documentId: document.documentId,
          version: version.version,
          files: files.map(({ fileId, objectVersion = '' }) => ({ fileId, objectVersion })),
        },
      },
    ],
  };
};

/** Records what the inspection of one exact version found; a second time changes nothing. */
export const recordInspection = (
  document: Document,
  { fault, ...quarantined }: QuarantinedFile & { readonly fault?: InspectionFault | undefined },
  { now }: Circumstances,
): Decision<Document> => {
  const open = openFile(document, quarantined);
  if (open === undefined || open.file.inspection !== undefined) return undefined;
  const { documentId } = document;
  const { objectVersion } = quarantined;
  return conclude(document, open.version, {
    file: { ...open.file, objectVersion, inspection: { ...(fault && { fault }), at: now } },
    recorded: { name: 'DocumentInspected', data: { documentId, ...quarantined, ...(fault && { fault }) } },
    now,
  });
};

/** Records the verdict on one exact version, which may come before the inspection; a second time changes nothing. */
export const recordVerdict = (
  document: Document,
  { verdict, ...quarantined }: QuarantinedFile & { readonly verdict: ScanVerdict },
  { now }: Circumstances,
): Decision<Document> => {
  const open = openFile(document, quarantined);
  if (open === undefined || open.file.scan !== undefined) return undefined;
  const { documentId } = document;
  const { objectVersion } = quarantined;
  return conclude(document, open.version, {
    file: { ...open.file, objectVersion, scan: { verdict, at: now } },
    recorded: { name: 'DocumentScanned', data: { documentId, ...quarantined, verdict } },
    now,
  });
};
