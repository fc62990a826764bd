import * as z from 'zod/mini';
import type { EventDraft } from '#events/catalogue.ts';
import { DocumentKind } from '#events/document/document-kind.ts';
import { DocumentLink } from '#events/document/document-link.ts';
import { FileType } from '#events/document/file-type.ts';
import { DocumentId, type Instant, type OrganisationId, type PersonRef } from '#events/identifiers.ts';
import type { Belonging } from '../aggregate.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { nameText } from '../text.ts';
import {
  type Document,
  DocumentOrigin,
  type DocumentVersion,
  documentLimits,
  newestVersion,
  SecrecyGrounds,
  Sha256,
  withVersion,
} from './document.ts';
import { isUndecided } from './document-rules.ts';
import { extensionFits } from './file-types.ts';
import { documentSentences as rules } from './rules.ts';

/** A file before it is sent: what its form will hold it to, byte by byte. */
export const AnnouncedFile = z.strictObject({
  name: nameText(),
  contentType: FileType,
  sizeBytes: z.int().check(z.gte(1), z.lte(documentLimits.fileBytes)),
  sha256: Sha256,
});
export type AnnouncedFile = z.infer<typeof AnnouncedFile>;

export const AnnouncedFiles = z.array(AnnouncedFile).check(z.minLength(1), z.maxLength(documentLimits.files));

/** What a document is, as its sender says. */
export const AnnouncedDocument = z.strictObject({
  link: DocumentLink,
  title: nameText(),
  kind: DocumentKind,
  origin: z.strictObject(DocumentOrigin.shape),
  /** A warning that something in it may be secret, with the grounds. */
  secrecyGrounds: z.optional(SecrecyGrounds),
  /** Working material that goes when the report or plan it belongs to is established. */
  isDraft: z.optional(z.boolean()),
  /** The document of the same record that this is a masked version of. */
  masks: z.optional(DocumentId),
  files: AnnouncedFiles,
});
export type AnnouncedDocument = z.infer<typeof AnnouncedDocument>;

/** What this installation accepts; never more than {@link documentLimits}. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly files: number;
}

const isPlain = (name: string): boolean => !/[/\\:*?"<>|]/.test(name) && !name.startsWith('.');

const checkFile = (file: AnnouncedFile, index: number, { fileBytes }: UploadLimits): Violation[] => {
  const { name, contentType, sizeBytes } = file;
  const field = `/files/${index}`;
  return [
    ...(isPlain(name) ? [] : [{ rule: rules.fileNameIsPlain, field: `${field}/name` }]),
    ...(extensionFits(name, contentType)
      ? []
      : [{ rule: rules.extensionFitsType, field: `${field}/name`, received: contentType }]),
    ...(sizeBytes <= fileBytes
      ? []
      : [{ rule: rules.fileIsSmall, field: `${field}/sizeBytes`, limit: fileBytes, received: sizeBytes }]),
  ];
};

const checkFiles = (files: readonly AnnouncedFile[], limits: UploadLimits): Violation[] => {
  const repeated = files.findIndex(({ name, sha256 }, index) =>
    files.slice(0, index).some((before) => before.name === name || before.sha256 === sha256),
  );
  return [
    ...files.flatMap((file, index) => checkFile(file, index, limits)),
    ...(files.length <= limits.files
      ? []
      : [{ rule: rules.filesAreFew, field: '/files', limit: limits.files, received: files.length }]),
    ...(repeated === -1 ? [] : [{ rule: rules.filesDiffer, field: `/files/${repeated}` }]),
  ];
};

const checkOrigin = ({ direction, date, counterpart }: DocumentOrigin, now: Instant): Violation[] => [
  ...(date <= dateInStockholm(now)
    ? []
    : [{ rule: rules.datedToday, field: '/origin/date', limit: dateInStockholm(now), received: date }]),
  ...(direction === 'drawnUp' || counterpart !== undefined
    ? []
    : [{ rule: rules.hasCounterpart, field: '/origin/counterpart' }]),
];

/** What came in is no draft of ours, whoever says so: neither from elsewhere nor from a private provider. */
const checkDraft = ({ announced, providerId, isFromUnit, isDecided }: AnnounceDocument): Violation[] => {
  const { isDraft, link, origin } = announced;
  const isOwn = origin.direction !== 'received' && !(isFromUnit && providerId !== undefined);
  const isForDraft = (link.kind === 'report' || link.kind === 'plan') && !isDecided;
  return isDraft === true && !(isOwn && isForDraft) ? [{ rule: rules.draftIsOwn, field: '/isDraft' }] : [];
};

const versionOf = (
  version: number,
  files: readonly AnnouncedFile[],
  { sender, now }: { readonly sender: PersonRef; readonly now: Instant },
): DocumentVersion => ({
  version,
  status: 'announced',
  announcedAt: now,
  sender,
  files: files.map((file, index) => ({ fileId: `file-${index + 1}`, ...file })),
});

const announced = (document: Document): EventDraft => {
  const { version, files } = newestVersion(document);
  const { documentId, link, kind, origin, secrecy } = document;
  return {
    name: 'DocumentAnnounced',
    data: {
      documentId,
      link,
      kind,
      direction: origin.direction,
      version,
      files: files.map(({ fileId, contentType, sizeBytes }) => ({ fileId, contentType, sizeBytes })),
      isMarked: secrecy !== undefined,
    },
  };
};

export interface AnnounceDocument {
  readonly documentId: DocumentId;
  /** Who owns the record that it belongs to. */
  readonly organisationId: OrganisationId;
  readonly belonging: Belonging;
  /** The provider that the record is shared with. */
  readonly providerId?: OrganisationId;
  readonly sender: PersonRef;
  /** The sender may read the record only as its unit does. */
  readonly isFromUnit: boolean;
  /** The record is established or adopted: nothing is drafted for it any more. */
  readonly isDecided: boolean;
  readonly announced: AnnouncedDocument;
  readonly limits: UploadLimits;
}

/** What the plan holds is for both sides, and so is what was sent to the provider under the agreement. */
const isForUnit = ({ link, origin }: AnnouncedDocument): boolean =>
  link.kind === 'plan' || (link.kind === 'breach' && origin.direction === 'sent');

/** Begins a document whose files are about to be sent. */
export const announceDocument = (command: AnnounceDocument, { now }: Circumstances): Decision<Document> => {
  const { announced: wanted, limits, belonging, providerId, isFromUnit } = command;
  const { link, title, kind, origin, secrecyGrounds, isDraft = false, masks, files } = wanted;
  const violations = [...checkOrigin(origin, now), ...checkDraft(command), ...checkFiles(files, limits)];
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { documentId, organisationId, sender } = command;
  const document: Document = {
    documentId,
    organisationId,
    ...belonging,
    link,
    title,
    kind,
    origin,
    ...(secrecyGrounds && { secrecy: { grounds: secrecyGrounds, markedOn: dateInStockholm(now) } }),
    isOpenToUnit: isFromUnit || (isForUnit(wanted) && secrecyGrounds === undefined && !isDraft),
    ...(providerId && { providerId }),
    ...(isDraft && { isDraft }),
    ...(masks && { masks }),
    versions: { 1: versionOf(1, files, { sender, now }) },
  };
  return { state: document, events: [announced(document)] };
};

/** Announces the files of a further version; the one before stays readable until the new one is cleared. */
export const announceVersion = (
  document: Document,
  {
    files,
    sender,
    limits,
  }: {
    readonly files: readonly AnnouncedFile[];
    readonly sender: PersonRef;
    readonly limits: UploadLimits;
  },
  { now }: Circumstances,
): Decision<Document> => {
  const newest = newestVersion(document);
  if (document.withdrawn !== undefined) return refuse('conflict', rules.notWithdrawn);
  if (document.disposed !== undefined) return refuse('conflict', rules.notDisposed);
  if (isUndecided(newest)) return refuse('conflict', rules.oneVersionAtATime, { received: newest.version });
  const violations = checkFiles(files, limits);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const state = withVersion(document, versionOf(newest.version + 1, files, { sender, now }));
  return { state, events: [announced(state)] };
};
