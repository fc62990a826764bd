import * as z from 'zod/mini';
import { DocumentKind } from '#events/document/document-kind.ts';
import {
  BodyId,
  type CalendarDate,
  Instant,
  OrganisationId,
  type Period,
  RetentionDecisionId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { BodyDecision } from '../programme/programme.ts';
import { refuse } from '../refusal.ts';
import { documentSentences as rules } from './rules.ts';

/** How long something is kept, in whole years, months, weeks and days; never longer than the calendar reaches. */
export const RetentionPeriod = z
  .string()
  .check(z.regex(/^P(?=\d)(\d{1,3}Y)?(\d{1,3}M)?(\d{1,3}W)?(\d{1,3}D)?$/));

/** A body's decision on how long one kind of its documents is kept. A later one takes its place; none is changed. */
export const RetentionDecision = z.object({
  retentionDecisionId: RetentionDecisionId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  kind: DocumentKind,
  /** Counted from the document's own date, or from when it was last revised; absent: for good (bevaras). */
  keepFor: z.optional(RetentionPeriod),
  decision: BodyDecision,
  recordedAt: Instant,
});
export type RetentionDecision = z.infer<typeof RetentionDecision>;

export const retentionRules: AggregateRules<RetentionDecision> = {
  noun: 'document',
  kind: 'retention-decision',
  schemaVersion: 1,
  belongsTo: ({ bodyId }) => ({ bodyId }),
  summary: ({ bodyId, kind, keepFor, decision, recordedAt }) => ({
    bodyId,
    documentKind: kind,
    keepFor,
    decidedOn: decision.decidedOn,
    paragraph: decision.paragraph,
    referenceNumber: decision.referenceNumber,
    recordedAt,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};

/** Records what a body decided. */
export const decideRetention = (
  { bodyId, kind, keepFor, decision, ...ids }: Omit<RetentionDecision, 'recordedAt'>,
  { now }: Circumstances,
): Decision<RetentionDecision> => {
  const today = dateInStockholm(now);
  if (decision.bodyId !== bodyId)
    return refuse('invalid', rules.decisionOfTheBody, { field: '/decision/bodyId', limit: bodyId });
  if (decision.decidedOn > today)
    return refuse('invalid', rules.decisionOfTheBody, { field: '/decision/decidedOn', limit: today });
  const { decidedOn, paragraph, referenceNumber } = decision;
  const { retentionDecisionId } = ids;
  const lasting = keepFor && { keepFor };
  return {
    state: { ...ids, bodyId, kind, ...lasting, decision, recordedAt: now },
    events: [
      {
        name: 'RetentionDecided',
        data: { retentionDecisionId, bodyId, kind, ...lasting, decidedOn, paragraph, referenceNumber },
      },
    ],
  };
};

/** A decision as a list carries it. */
export interface ListedDecision {
  readonly id: string;
  readonly bodyId: string;
  readonly documentKind: string;
  readonly keepFor?: Period;
  readonly decidedOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly referenceNumber: string;
}

/** What of a document decides how long it is kept. */
export interface Retained {
  readonly bodyId?: string | undefined;
  readonly documentKind: string;
  /** The day that its time is counted from. */
  readonly countedFrom: CalendarDate;
}

/** The newest decision on a kind of document; undefined: it is kept. */
export const decisionInForce = (
  decisions: readonly ListedDecision[],
  { bodyId, documentKind }: Pick<Retained, 'bodyId' | 'documentKind'>,
): ListedDecision | undefined =>
  decisions
    .filter((decision) => decision.bodyId === bodyId && decision.documentKind === documentKind)
    .toSorted((a, b) => (a.decidedOn + a.recordedAt < b.decidedOn + b.recordedAt ? 1 : -1))[0];

/** The decision that lets something go today, and the last day it was to be kept; undefined: it is kept. */
export const lettingGo = (
  decisions: readonly ListedDecision[],
  retained: Retained,
  today: CalendarDate,
): { readonly decision: ListedDecision; readonly keptUntil: CalendarDate } | undefined => {
  const decision = decisionInForce(decisions, retained);
  if (decision?.keepFor === undefined) return undefined;
  const keptUntil = addPeriod(retained.countedFrom, decision.keepFor);
  return keptUntil < today ? { decision, keptUntil } : undefined;
};
