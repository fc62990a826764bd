import type { SecrecyGround } from '#events/document/secrecy-ground.ts';
import type { PersonRef } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Document } from './document.ts';
import { documentSentences as rules } from './rules.ts';

/** Marks a document as possibly secret, or takes the marking away: no grounds. The same again changes nothing. */
export const markDocument = (
  document: Document,
  { grounds: stated }: { readonly grounds: readonly SecrecyGround[] },
  { now }: Circumstances,
): Decision<Document> => {
  const { secrecy, ...unmarked } = document;
  const grounds = [...new Set(stated)].toSorted();
  if ((secrecy?.grounds.toSorted() ?? []).join() === grounds.join()) return undefined;
  const marking = { grounds, markedOn: dateInStockholm(now) };
  return {
    state: grounds.length === 0 ? unmarked : { ...document, secrecy: marking },
    events: [{ name: 'DocumentMarked', data: { documentId: document.documentId, grounds } }],
  };
};

/** Keeps a document from every disposal until it is released. */
export const holdDocument = (
  document: Document,
  { by, reason }: { readonly by: PersonRef; readonly reason: string },
  { now }: Circumstances,
): Decision<Document> => {
  if (document.disposed !== undefined) return refuse('conflict', rules.notDisposed);
  if (document.held !== undefined) return refuse('conflict', rules.heldOnce);
  return {
    state: { ...document, held: { at: now, by, reason } },
    events: [{ name: 'DocumentHeld', data: { documentId: document.documentId } }],
  };
};

/** What held a document is over. */
export const releaseDocument = (document: Document): Decision<Document> => {
  const { held, ...released } = document;
  if (held === undefined) return refuse('conflict', rules.isHeld);
  return {
    state: released,
    events: [{ name: 'DocumentReleased', data: { documentId: document.documentId } }],
  };
};
