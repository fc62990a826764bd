import type { Decision } from '../decision.ts';
import { type HandOver, isSamePerson } from '../organisation/hand-over.ts';
import { type Document, newestVersion, withVersion } from './document.ts';

/** What waits for the sender waits for another from now on. */
export const handOver = (document: Document, { from, to }: HandOver): Decision<Document> => {
  const newest = newestVersion(document);
  if (!isSamePerson(newest.sender, from) || isSamePerson(from, to)) return undefined;
  return {
    state: withVersion(document, { ...newest, sender: to }),
    events: [
      {
        name: 'DocumentHandedOver',
        data: { documentId: document.documentId, fromPersonId: from.personId, toPersonId: to.personId },
      },
    ],
  };
};
