import type {
  BodyId,
  DisposalId,
  DocumentId,
  OrganisationId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import {
  type AnnounceDocument,
  type AnnouncedFile,
  announceDocument,
  announceVersion,
} from '#shared/domain/document/announce-document.ts';
import { noteCleared } from '#shared/domain/document/clear-document.ts';
import type { ListedDocument } from '#shared/domain/document/disposal.ts';
import type { Document } from '#shared/domain/document/document.ts';
import {
  type QuarantinedFile,
  recordInspection,
  recordVerdict,
} from '#shared/domain/document/record-facts.ts';
import type { ListedDecision } from '#shared/domain/document/retention.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const solna = '0184' as OrganisationId;
export const documentId = '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f' as DocumentId;
export const planId = '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f';
export const bodyId = 'omvardnadsnamnden' as BodyId;
export const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;
export const sender = {
  organisationId: solna,
  personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f',
} as PersonRef;
export const colleague = {
  organisationId: solna,
  personId: '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f',
} as PersonRef;
export const provider = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0a' as OrganisationId;
export const disposalId = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f' as DisposalId;
export const limits = { fileBytes: 25 * 1024 * 1024, files: 20 };
export const announcedAt = '2026-11-22T08:00:00.000Z';

export const at = (now: string = announcedAt): Circumstances => ({
  now,
  actor: { personId: sender.personId, organisationId: solna },
});

export const aFile = (changes: Partial<AnnouncedFile> = {}): AnnouncedFile => ({
  name: 'Plan undertecknad.pdf',
  contentType: 'application/pdf',
  sizeBytes: 48_213,
  sha256: 'a'.repeat(64),
  ...changes,
});

export const anotherFile = aFile({
  name: 'Enkät.csv',
  contentType: 'text/csv',
  sizeBytes: 512,
  sha256: 'b'.repeat(64),
});

/** A command that passes; a test changes what it is about. */
export const anAnnouncement = (changes: Partial<AnnounceDocument['announced']> = {}): AnnounceDocument => ({
  documentId,
  organisationId: solna,
  belonging: { bodyId, unitId },
  sender,
  isFromUnit: false,
  isDecided: false,
  limits,
  announced: {
    link: { kind: 'plan', id: planId },
    title: 'Undertecknad plan',
    kind: 'signedPlan',
    origin: { direction: 'drawnUp', date: '2026-11-20' },
    files: [aFile()],
    ...changes,
  },
});

/** The state after a decision that must be accepted. */
export const accepted = (decision: Decision<Document>): { state: Document; names: string[] } => {
  if (decision === undefined || decision instanceof Refusal)
    throw new Error(`Should be accepted: ${JSON.stringify(decision)}`);
  return { state: decision.state, names: decision.events.map(({ name }) => name) };
};

/** The codes of the rules that were broken. */
export const refusedBy = (decision: Decision<Document>): string[] => {
  if (!(decision instanceof Refusal)) throw new Error(`Should be refused: ${JSON.stringify(decision)}`);
  return decision.violations.map(({ rule, field }) => `${rule.code}${field ? ` ${field}` : ''}`);
};

/** A document whose files have been announced and not come. */
export const aDocument = (changes: Partial<AnnounceDocument['announced']> = {}): Document =>
  accepted(announceDocument(anAnnouncement(changes), at())).state;

export const quarantined = (changes: Partial<QuarantinedFile> = {}): QuarantinedFile => ({
  version: 1,
  fileId: 'file-1',
  objectVersion: 'q-1',
  ...changes,
});

export const clean = { verdict: 'NO_THREATS_FOUND' } as const;

/** Its one file is inspected and scanned, and on its way out of quarantine. */
export const aClearingDocument = (changes: Partial<AnnounceDocument['announced']> = {}): Document => {
  const inspected = accepted(recordInspection(aDocument(changes), quarantined(), at())).state;
  return accepted(recordVerdict(inspected, { ...quarantined(), ...clean }, at())).state;
};

/** A document that has come through quarantine. */
export const aClearedDocument = (changes: Partial<AnnounceDocument['announced']> = {}): Document => {
  const files = [{ fileId: 'file-1', objectVersion: 'd-1' }];
  return accepted(noteCleared(aClearingDocument(changes), { version: 1, files }, at())).state;
};

/** Files of a further version are announced. */
export const revised = (document: Document = aClearedDocument(), now = announcedAt): Document =>
  accepted(announceVersion(document, { files: [aFile()], sender, limits }, at(now))).state;

export const withdrawn = (document: Document): Document => ({
  ...document,
  withdrawn: { at: announcedAt, by: sender, reason: 'Fel fil' },
});
export const disposed = (document: Document): Document => ({
  ...document,
  disposed: { at: announcedAt, reason: 'retention', disposalId },
});

export const aListedDecision = (changes: Partial<ListedDecision> = {}): ListedDecision => ({
  id: '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f',
  bodyId,
  documentKind: 'workingMaterial',
  keepFor: 'P2Y',
  decidedOn: '2026-09-15',
  recordedAt: '2026-09-20T08:00:00.000Z',
  referenceNumber: 'ON/2026:114',
  ...changes,
});

export const aListedDocument = (changes: Partial<ListedDocument> = {}): ListedDocument => ({
  id: documentId,
  bodyId,
  documentKind: 'workingMaterial',
  date: '2024-11-21',
  countedFrom: '2024-11-21',
  status: 'cleared',
  versionInForce: 1,
  isHeld: false,
  isDisposed: false,
  ...changes,
});

/** Of a record that belongs to no body and no unit. */
export const withoutBelonging = ({ bodyId: _, unitId: __, ...document }: Document): Document => document;
