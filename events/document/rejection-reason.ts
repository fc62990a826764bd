import * as z from 'zod/mini';

/** What the inspection can find wrong with a file. */
export const InspectionFault = z.enum([
  'wrongSize',
  'wrongChecksum',
  'typeDiffers',
  'holdsMacros',
  'holdsArchive',
  'expandsTooMuch',
  'unreadable',
]);
export type InspectionFault = z.infer<typeof InspectionFault>;

/** What the malware scan says; only the first is clean. */
export const ScanVerdict = z.enum([
  'NO_THREATS_FOUND',
  'THREATS_FOUND',
  'UNSUPPORTED',
  'ACCESS_DENIED',
  'FAILED',
]);
export type ScanVerdict = z.infer<typeof ScanVerdict>;

/** Why a document was rejected. */
export const RejectionReason = z.enum([
  ...InspectionFault.options,
  'threatsFound',
  'scanUnsupported',
  'scanDenied',
  'scanFailed',
  'neverArrived',
  'disposed',
]);
export type RejectionReason = z.infer<typeof RejectionReason>;
