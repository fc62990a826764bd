import * as z from 'zod/mini';
import { ScanVerdict } from '#events/document/rejection-reason.ts';
import type { Instant } from '#events/identifiers.ts';
import { ownerOf } from '#shared/domain/document/object-key.ts';
import { recordVerdict as record } from '#shared/domain/document/record-facts.ts';
import { settled } from '#shared/messaging/react.ts';
import { log } from '#shared/observability/log.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

/** What GuardDuty tells (https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html). */
export const ScanResult = z.object({
  s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string() }),
  scanResultDetails: z.object({ scanResultStatus: ScanVerdict }),
});
export type ScanResult = z.infer<typeof ScanResult>;

/** The malware scan has looked at a file: its verdict is recorded of that exact version, whether or not it is inspected yet. */
export const recordVerdict = async (
  { s3ObjectDetails, scanResultDetails }: ScanResult,
  { now }: { readonly now: Instant },
  { documents }: { readonly documents: DocumentStore },
): Promise<void> => {
  const { objectKey, versionId: objectVersion } = s3ObjectDetails;
  const owner = ownerOf(objectKey);
  if (owner === undefined) {
    log.warn('UPLOAD_UNKNOWN', { objectVersion });
    return;
  }
  const { organisationId, documentId, version, fileId } = owner;
  const cause = { now, actor: { system: 'document/record-verdict', organisationId } };
  const verdict = scanResultDetails.scanResultStatus;
  const stored = settled(
    await decideAndSave({
      store: documents,
      organisationId,
      id: documentId,
      cause,
      decide: (document) => document && record(document, { version, fileId, objectVersion, verdict }, cause),
    }),
  );
  if (stored === undefined) log.warn('UPLOAD_UNKNOWN', { documentId, objectVersion });
};
