import * as z from 'zod/mini';
import { ObjectVersion } from '#events/document/document-file.ts';
import { DocumentKind } from '#events/document/document-kind.ts';
import { DocumentLink } from '#events/document/document-link.ts';
import { FileType } from '#events/document/file-type.ts';
import { InspectionFault, RejectionReason, ScanVerdict } from '#events/document/rejection-reason.ts';
import { SecrecyGround } from '#events/document/secrecy-ground.ts';
import {
  BodyId,
  CalendarDate,
  DisposalId,
  DocumentId,
  Instant,
  LocalId,
  OrganisationId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { freeText, nameText } from '../text.ts';

/** No installation accepts more; its own limits are settings below these. */
export const documentLimits = {
  fileBytes: 100 * 1024 * 1024,
  defaultFileBytes: 25 * 1024 * 1024,
  files: 20,
} as const;

export const SecrecyGrounds = z.array(SecrecyGround).check(z.minLength(1), z.maxLength(4));

/** A warning that something may be secret; whether it is gets decided when someone asks for it (OSL 5:5). */
export const SecrecyMarking = z.object({
  grounds: SecrecyGrounds,
  markedOn: CalendarDate,
});
export type SecrecyMarking = z.infer<typeof SecrecyMarking>;

/** Whether it came in (inkommen), was drawn up (upprättad) or was sent (expedierad), when, and from or to whom. */
export const DocumentOrigin = z.object({
  direction: z.enum(['received', 'drawnUp', 'sent']),
  date: CalendarDate,
  counterpart: z.optional(nameText()),
});
export type DocumentOrigin = z.infer<typeof DocumentOrigin>;

/** SHA-256 in hexadecimal. */
export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const DocumentFile = z.object({
  fileId: LocalId,
  name: nameText(),
  contentType: FileType,
  sizeBytes: z.int().check(z.positive()),
  sha256: Sha256,
  /** The version in quarantine that the facts are about: the first one that anything was recorded of. */
  objectVersion: z.optional(ObjectVersion),
  inspection: z.optional(z.object({ fault: z.optional(InspectionFault), at: Instant })),
  scan: z.optional(z.object({ verdict: ScanVerdict, at: Instant })),
  /** The version among the documents, once cleared. */
  storedVersion: z.optional(ObjectVersion),
});
export type DocumentFile = z.infer<typeof DocumentFile>;

/**
 * ```
 * announced ──every file inspected and scanned clean──→ clearing ──copied──→ cleared
 *     └──────────any fault or threat, or never arrived──→ rejected
 * ```
 */
export const VersionStatus = z.enum(['announced', 'clearing', 'cleared', 'rejected']);

export const DocumentVersion = z.object({
  version: z.int().check(z.positive()),
  status: VersionStatus,
  announcedAt: Instant,
  /** Who sends the files, and is told what became of them. */
  sender: PersonRef,
  files: z.array(DocumentFile).check(z.minLength(1), z.maxLength(documentLimits.files)),
  overdueSince: z.optional(Instant),
  rejected: z.optional(z.object({ fileId: LocalId, reason: RejectionReason, at: Instant })),
  clearedAt: z.optional(Instant),
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;

/** One or several files that belong together: visible all at once or not at all, version by version. */
export const Document = z.object({
  documentId: DocumentId,
  organisationId: OrganisationId,
  /** Of the record it belongs to. */
  bodyId: z.optional(BodyId),
  unitId: z.optional(UnitId),
  link: DocumentLink,
  title: nameText(),
  kind: DocumentKind,
  origin: DocumentOrigin,
  secrecy: z.optional(SecrecyMarking),
  /** Whether the unit and its provider may read it: what they sent themselves, and what belongs to the plan. */
  isOpenToUnit: z.boolean(),
  /** The provider it is shared with, when it is open to a private unit. */
  providerId: z.optional(OrganisationId),
  /** By version number; each is stored as an item of its own. */
  versions: z.record(z.string(), DocumentVersion),
  withdrawn: z.optional(z.object({ at: Instant, by: PersonRef, reason: freeText(1000) })),
  /** Working material that goes when the report or plan it belongs to is established, unless it was sent to somebody. */
  isDraft: z.optional(z.boolean()),
  /** The document that this is a masked version of. */
  masks: z.optional(DocumentId),
  /** Kept whatever its retention says (bevarande vid tvist eller granskning). */
  held: z.optional(z.object({ at: Instant, by: PersonRef, reason: freeText(1000) })),
  /** The bytes are gone; what is left is the record of what there was. */
  disposed: z.optional(
    z.object({ at: Instant, reason: z.enum(['draft', 'retention']), disposalId: z.optional(DisposalId) }),
  ),
});
export type Document = z.infer<typeof Document>;

/** The day that its time of retention is counted from: the date it bears, or when it was last revised. */
export const countedFrom = (document: Document): CalendarDate => {
  const { version, announcedAt } = newestVersion(document);
  const { date } = document.origin;
  const revisedOn = dateInStockholm(announcedAt);
  return version > 1 && revisedOn > date ? revisedOn : date;
};

const newestOf = (
  { versions }: Document,
  isMeant: (version: DocumentVersion) => boolean,
): DocumentVersion | undefined =>
  Object.values(versions)
    .filter(isMeant)
    .sort((a, b) => b.version - a.version)[0];

/** The newest version, whatever became of it. */
export const newestVersion = (document: Document): DocumentVersion => {
  const newest = newestOf(document, () => true);
  if (newest === undefined) throw new RangeError('A document has at least one version');
  return newest;
};

/** The newest version that was cleared: the one that people read. */
export const versionInForce = (document: Document): DocumentVersion | undefined =>
  newestOf(document, ({ status }) => status === 'cleared');

export const versionOf = ({ versions }: Document, version: number): DocumentVersion | undefined =>
  Object.hasOwn(versions, String(version)) ? versions[String(version)] : undefined;

/** The document with one of its versions replaced. */
export const withVersion = (document: Document, version: DocumentVersion): Document => ({
  ...document,
  versions: { ...document.versions, [version.version]: version },
});
