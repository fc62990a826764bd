import * as z from 'zod/mini';
import type { EventDraft } from '#events/catalogue.ts';
import type { DisposalId, Instant } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { ListedDisclosure } from './disclosure.ts';
import { countedFrom, type Document, newestVersion } from './document.ts';
import { isUndecided } from './document-rules.ts';
import { rejected } from './record-facts.ts';
import { type ListedDecision, lettingGo } from './retention.ts';
import { documentSentences as rules } from './rules.ts';

/**
 * What became of a document on an approved list: disposed of, or kept, and why. `held`: somebody needs it kept;
 * `requested`: somebody has asked for it and has no answer yet; `notDue`: by now the body's decisions keep it, or
 * it was revised; `disposedBefore`: by another list.
 */
export const DisposalOutcome = z.enum(['disposed', 'held', 'requested', 'notDue', 'disposedBefore']);
export type DisposalOutcome = z.infer<typeof DisposalOutcome>;

/** What is looked at once more before anything goes, since it may have changed after the approval. */
export interface DisposeListed {
  readonly disposalId: DisposalId;
  readonly decisions: readonly ListedDecision[];
  /** The requests for disclosure of this document. */
  readonly requests: readonly ListedDisclosure[];
}

const isOpen = ({ outcome }: ListedDisclosure): boolean => outcome === undefined;

/** What becomes, or became, of a document on an approved list, by what is known now. */
export const outcomeOf = (
  document: Document,
  { disposalId, decisions, requests }: DisposeListed,
  now: Instant,
): DisposalOutcome => {
  const { disposed, held, bodyId, kind: documentKind } = document;
  if (disposed !== undefined) return disposed.disposalId === disposalId ? 'disposed' : 'disposedBefore';
  if (held !== undefined) return 'held';
  if (requests.some(isOpen)) return 'requested';
  const retained = { bodyId, documentKind, countedFrom: countedFrom(document) };
  const isDue = lettingGo(decisions, retained, dateInStockholm(now)) !== undefined;
  return isDue && !isUndecided(newestVersion(document)) ? 'disposed' : 'notDue';
};

/** Disposes of a document on an approved list, unless it is to be kept by now: its bytes go, its record stays. */
export const disposeListed = (
  document: Document,
  command: DisposeListed,
  { now }: Circumstances,
): Decision<Document> => {
  const { disposalId } = command;
  const { documentId, disposed } = document;
  if (disposed !== undefined || outcomeOf(document, command, now) !== 'disposed') return undefined;
  const how = { reason: 'retention', disposalId } as const;
  return {
    state: { ...document, disposed: { at: now, ...how } },
    events: [{ name: 'DocumentDisposed', data: { documentId, ...how } }],
  };
};

/** A draft that left the house, or may have to, is no longer only a draft (TF 2:12). */
const isHandedOver = (
  { origin, isOpenToUnit, providerId }: Document,
  requests: readonly ListedDisclosure[],
): boolean =>
  origin.direction === 'sent' ||
  (isOpenToUnit && providerId !== undefined) ||
  requests.some(({ outcome }) => outcome !== 'refused');

/**
 * What a draft led to is established: it goes, unless it is held or was handed over. What waits to be checked is
 * given up first; what is on its way out of quarantine is refused until it has arrived.
 */
export const clearDraft = (
  document: Document,
  { requests }: Pick<DisposeListed, 'requests'>,
  { now }: Circumstances,
): Decision<Document> => {
  const { documentId, isDraft, held, disposed: gone } = document;
  if (isDraft !== true || gone !== undefined || held !== undefined) return undefined;
  if (isHandedOver(document, requests)) return undefined;
  const newest = newestVersion(document);
  // Its bytes may lie among the documents already, with nobody knowing where.
  if (newest.status === 'clearing') return refuse('conflict', rules.oneVersionAtATime);
  const disposed: EventDraft = { name: 'DocumentDisposed', data: { documentId, reason: 'draft' } };
  const marked = { disposed: { at: now, reason: 'draft' } } as const;
  if (!isUndecided(newest)) return { state: { ...document, ...marked }, events: [disposed] };
  const fileId = newest.files[0]?.fileId ?? '';
  const { state, event } = rejected(document, newest, { fileId, reason: 'disposed', at: now });
  return { state: { ...state, ...marked }, events: [event, disposed] };
};
