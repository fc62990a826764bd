import { DisclosureDecided } from './disclosure-decided.ts';
import { DisclosureOverdue } from './disclosure-overdue.ts';
import { DisclosureRequested } from './disclosure-requested.ts';
import { DisposalApproved } from './disposal-approved.ts';
import { DisposalCarriedOut } from './disposal-carried-out.ts';
import { DisposalProposed } from './disposal-proposed.ts';
import { DocumentAnnounced } from './document-announced.ts';
import { DocumentCleared } from './document-cleared.ts';
import { DocumentClearing } from './document-clearing.ts';
import { DocumentDisposed } from './document-disposed.ts';
import { DocumentHandedOver } from './document-handed-over.ts';
import { DocumentHeld } from './document-held.ts';
import { DocumentInspected } from './document-inspected.ts';
import { DocumentMarked } from './document-marked.ts';
import { DocumentRejected } from './document-rejected.ts';
import { DocumentReleased } from './document-released.ts';
import { DocumentScanOverdue } from './document-scan-overdue.ts';
import { DocumentScanned } from './document-scanned.ts';
import { DocumentWithdrawn } from './document-withdrawn.ts';
import { RetentionDecided } from './retention-decided.ts';

/** Every event of the noun document. */
export const documentEvents = {
  DisclosureDecided,
  DisclosureOverdue,
  DisclosureRequested,
  DisposalApproved,
  DisposalCarriedOut,
  DisposalProposed,
  DocumentAnnounced,
  DocumentCleared,
  DocumentClearing,
  DocumentDisposed,
  DocumentHandedOver,
  DocumentHeld,
  DocumentInspected,
  DocumentMarked,
  DocumentRejected,
  DocumentReleased,
  DocumentScanOverdue,
  DocumentScanned,
  DocumentWithdrawn,
  RetentionDecided,
} as const;
