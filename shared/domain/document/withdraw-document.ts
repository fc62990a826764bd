import type { PersonRef } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type Document, newestVersion, versionInForce } from './document.ts';
import { documentSentences as rules } from './rules.ts';

export interface WithdrawDocument {
  readonly by: PersonRef;
  readonly reason: string;
  /** The head of follow-up may withdraw what others have sent. */
  readonly mayWithdrawAny: boolean;
}

/** Takes a document out of sight; everything of it is kept. */
export const withdrawDocument = (
  document: Document,
  { by, reason, mayWithdrawAny }: WithdrawDocument,
  { now }: Circumstances,
): Decision<Document> => {
  const { sender } = newestVersion(document);
  if (!mayWithdrawAny && sender.personId !== by.personId) return refuse('forbidden', rules.ofItsSender);
  if (document.withdrawn !== undefined) return refuse('conflict', rules.notWithdrawn);
  if (document.disposed !== undefined) return refuse('conflict', rules.notDisposed);
  const inForce = versionInForce(document)?.version;
  return {
    state: { ...document, withdrawn: { at: now, by, reason } },
    events: [
      {
        name: 'DocumentWithdrawn',
        data: { documentId: document.documentId, ...(inForce && { versionInForce: inForce }) },
      },
    ],
  };
};
