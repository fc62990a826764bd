import * as z from 'zod/mini';
import { DocumentKind } from '#events/document/document-kind.ts';
import {
  BodyId,
  CalendarDate,
  DisposalId,
  DocumentId,
  Instant,
  OrganisationId,
  PersonRef,
  RetentionDecisionId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { DisposalOutcome } from './dispose-document.ts';
import type { VersionStatus } from './document.ts';
import { type ListedDecision, lettingGo, type Retained } from './retention.ts';
import { documentSentences as rules } from './rules.ts';

/** No list is longer than a person can look through. */
export const disposalLimit = 200;

/** What a protocol says of a document: its kind and date, not its title, which may be secret itself. */
const DisposalItem = z.object({
  documentId: DocumentId,
  kind: DocumentKind,
  date: CalendarDate,
  keptUntil: CalendarDate,
  /** The decision that lets it go, and the reference number of its minutes. */
  retentionDecisionId: RetentionDecisionId,
  referenceNumber: z.string(),
  /** What became of it, once carried out. */
  outcome: z.optional(DisposalOutcome),
});
export type DisposalItem = z.infer<typeof DisposalItem>;

/**
 * A list of documents whose time is over, and then the protocol of what was disposed of (gallringsprotokoll).
 *
 * ```
 * proposed ──another person──→ approved ──every document looked at──→ carriedOut
 * ```
 */
export const Disposal = z.object({
  disposalId: DisposalId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  status: z.enum(['proposed', 'approved', 'carriedOut']),
  proposed: z.object({ at: Instant, by: PersonRef }),
  approved: z.optional(z.object({ at: Instant, by: PersonRef })),
  carriedOutAt: z.optional(Instant),
  items: z.array(DisposalItem).check(z.minLength(1), z.maxLength(disposalLimit)),
});
export type Disposal = z.infer<typeof Disposal>;

export const disposalRules: AggregateRules<Disposal> = {
  noun: 'document',
  kind: 'disposal',
  schemaVersion: 1,
  belongsTo: ({ bodyId }) => ({ bodyId }),
  summary: ({ bodyId, status, proposed, items }) => ({
    bodyId,
    status,
    proposedAt: proposed.at,
    documentCount: items.length,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};

/** A document as a list carries it. */
export interface ListedDocument extends Retained {
  readonly id: string;
  readonly date: CalendarDate;
  readonly status: z.infer<typeof VersionStatus>;
  /** Absent: nothing was ever cleared, so there are no bytes to dispose of. */
  readonly versionInForce?: number;
  readonly isHeld: boolean;
  readonly isDisposed: boolean;
}

const isAtRest = ({ status, versionInForce, isHeld, isDisposed }: ListedDocument): boolean =>
  versionInForce !== undefined && status !== 'announced' && status !== 'clearing' && !isHeld && !isDisposed;

/** Those of a body's documents whose time is over today, oldest first. */
const dueForDisposal = (
  documents: readonly ListedDocument[],
  decisions: readonly ListedDecision[],
  { bodyId, today }: { readonly bodyId: BodyId; readonly today: CalendarDate },
): readonly DisposalItem[] =>
  documents
    .filter((document) => document.bodyId === bodyId && isAtRest(document))
    .flatMap((document) => {
      const due = lettingGo(decisions, document, today);
      if (due === undefined) return [];
      const { decision, keptUntil } = due;
      return {
        documentId: document.id as DocumentId,
        kind: document.documentKind as DocumentKind,
        date: document.date,
        keptUntil,
        retentionDecisionId: decision.id as RetentionDecisionId,
        referenceNumber: decision.referenceNumber,
      };
    })
    .toSorted((a, b) => (a.keptUntil < b.keptUntil ? -1 : 1))
    .slice(0, disposalLimit);

export interface ProposeDisposal {
  readonly disposalId: DisposalId;
  readonly organisationId: OrganisationId;
  readonly bodyId: BodyId;
  readonly by: PersonRef;
  readonly documents: readonly ListedDocument[];
  readonly decisions: readonly ListedDecision[];
}

/** Makes the list of what a body's decisions let go today. */
export const proposeDisposal = (
  { disposalId, organisationId, bodyId, by, documents, decisions }: ProposeDisposal,
  { now }: Circumstances,
): Decision<Disposal> => {
  const items = dueForDisposal(documents, decisions, { bodyId, today: dateInStockholm(now) });
  if (items.length === 0) return refuse('conflict', rules.somethingToDispose);
  return {
    state: {
      disposalId,
      organisationId,
      bodyId,
      status: 'proposed',
      proposed: { at: now, by },
      items: [...items],
    },
    events: [{ name: 'DisposalProposed', data: { disposalId, bodyId, documentCount: items.length } }],
  };
};

/** A second person has looked the list through. */
export const approveDisposal = (
  disposal: Disposal,
  { by }: { readonly by: PersonRef },
  { now }: Circumstances,
): Decision<Disposal> => {
  if (disposal.status !== 'proposed') return refuse('conflict', rules.approvedOnce);
  if (disposal.proposed.by.personId === by.personId) return refuse('forbidden', rules.secondPerson);
  const { disposalId, bodyId } = disposal;
  return {
    state: { ...disposal, status: 'approved', approved: { at: now, by } },
    events: [{ name: 'DisposalApproved', data: { disposalId, bodyId } }],
  };
};

/**
 * Every document of the list has been disposed of or kept: the list is the protocol of it. Only what was approved
 * is carried out, and once.
 * @throws RangeError when it is not said of every document what became of it.
 */
export const noteCarriedOut = (
  disposal: Disposal,
  { outcomes }: { readonly outcomes: ReadonlyMap<string, DisposalOutcome> },
  { now }: Circumstances,
): Decision<Disposal> => {
  if (disposal.status !== 'approved') return undefined;
  const items = disposal.items.map((item): DisposalItem => {
    const outcome = outcomes.get(item.documentId);
    if (outcome === undefined) throw new RangeError(`Nobody says what became of ${item.documentId}`);
    return { ...item, outcome };
  });
  const { disposalId, bodyId } = disposal;
  const disposedCount = items.filter(({ outcome }) => outcome === 'disposed').length;
  return {
    state: { ...disposal, status: 'carriedOut', carriedOutAt: now, items },
    events: [
      {
        name: 'DisposalCarriedOut',
        data: { disposalId, bodyId, disposedCount, keptCount: items.length - disposedCount },
      },
    ],
  };
};
