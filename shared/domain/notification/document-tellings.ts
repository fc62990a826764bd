import { administrator } from './administrator.ts';
import { handedOver } from './handed-over.ts';
import type { Tellings } from './who-is-told.ts';

/** Who decides a request for disclosure. */
const disclosureToDecide = [
  { to: { roles: ['headOfFollowUp', 'departmentHead', administrator] }, text: 'disclosureToDecide' },
] as const;

/** Who is told what of documents. */
export const documentTellings = {
  DocumentAnnounced: 'nobody',
  DocumentInspected: 'nobody',
  DocumentScanned: 'nobody',
  DocumentClearing: 'nobody',
  DocumentCleared: 'nobody',
  DocumentRejected: [{ to: { waitingWith: ['sendDocumentAgain'] }, text: 'documentRejected' }],
  DocumentScanOverdue: [
    { to: { waitingWith: ['uploadDocument'] }, text: 'documentNotArrived' },
    {
      to: { roles: [administrator] },
      text: 'documentScanOverdue',
      when: ({ waitsFor }) => waitsFor !== 'upload',
    },
  ],
  DocumentWithdrawn: 'nobody',
  DocumentHandedOver: handedOver,
  DocumentMarked: 'nobody',
  DocumentHeld: 'nobody',
  DocumentReleased: 'nobody',
  DocumentDisposed: 'nobody',
  RetentionDecided: 'nobody',
  // Who proposed it can't approve it: the next office is asked.
  DisposalProposed: [
    { to: { roles: ['headOfFollowUp', 'departmentHead', administrator] }, text: 'disposalToApprove' },
  ],
  DisposalApproved: 'nobody',
  DisposalCarriedOut: 'nobody',
  DisclosureRequested: disclosureToDecide,
  DisclosureOverdue: [
    ...disclosureToDecide,
    { to: { roles: ['departmentHead', administrator] }, text: 'disclosureToDecide' },
  ],
  DisclosureDecided: 'nobody',
} as const satisfies Partial<Tellings>;
