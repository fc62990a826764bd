import * as z from 'zod/mini';
import { PartyRef } from '#events/collaboration/party-ref.ts';
import { CalendarDate, CollaborationId, GuidelineId, PersonRef } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { instantInStockholm } from '../calendar/stockholm.ts';
import { BodyDecision } from '../programme/programme.ts';
import { freeText, nameText } from '../text.ts';
import { agendaOfGuideline } from './agenda-of-guideline.ts';
import { isSameParty } from './collaboration.ts';

/** A body's own decision that a version holds for it. */
export const GuidelineDecision = z.object({ ...PartyRef.shape, decision: BodyDecision });
export type GuidelineDecision = z.infer<typeof GuidelineDecision>;

/** One version: a draft may change, a proposed one never does. */
export const GuidelineVersion = z.object({
  version: z.int().check(z.positive()),
  text: freeText(12_000),
  /** What is new since the version before. */
  changes: freeText(2000),
  proposedOn: z.optional(CalendarDate),
  decisions: z.array(GuidelineDecision).check(z.maxLength(100)),
  /** Who on the staff has read it. */
  readBy: z.array(z.object({ person: PersonRef, on: CalendarDate })).check(z.maxLength(600)),
});
export type GuidelineVersion = z.infer<typeof GuidelineVersion>;

/** A governing document (styrdokument): drafted together, decided by each body for itself. */
export const Guideline = z.object({
  guidelineId: GuidelineId,
  collaborationId: CollaborationId,
  kind: z.enum(['guideline', 'routine']),
  title: nameText(),
  responsible: PersonRef,
  /** When it is to be looked at again; set with each proposal. */
  reviewOn: z.optional(CalendarDate),
  isReviewTold: z.boolean(),
  /** By version number; each is stored as an item of its own. */
  versions: z.record(z.string(), GuidelineVersion),
});
export type Guideline = z.infer<typeof Guideline>;

const newestFirst = ({ versions }: Guideline): readonly GuidelineVersion[] =>
  Object.values(versions).sort((a, b) => b.version - a.version);

export const draftOfGuideline = (guideline: Guideline): GuidelineVersion | undefined =>
  newestFirst(guideline).find(({ proposedOn }) => proposedOn === undefined);

export const newestProposed = (guideline: Guideline): GuidelineVersion | undefined =>
  newestFirst(guideline).find(({ proposedOn }) => proposedOn !== undefined);

/** The version that holds for a body: the newest one it has decided on. */
export const versionFor = (guideline: Guideline, party: PartyRef): GuidelineVersion | undefined =>
  newestFirst(guideline).find(({ decisions }) => decisions.some((one) => isSameParty(one, party)));

export const guidelineRules: AggregateRules<Guideline> = {
  noun: 'collaboration',
  kind: 'guideline',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: (guideline) => ({
    title: guideline.title,
    kind: guideline.kind,
    newestProposed: newestProposed(guideline)?.version,
    hasDraft: draftOfGuideline(guideline) !== undefined,
    decidedBy: newestProposed(guideline)?.decisions.map(
      ({ organisationId, bodyId }) => `${organisationId}/${bodyId}`,
    ),
    reviewOn: guideline.reviewOn,
  }),
  wakeAt: ({ reviewOn, isReviewTold }) =>
    reviewOn === undefined || isReviewTold ? undefined : instantInStockholm(reviewOn),
  involved: ({ responsible, isReviewTold, reviewOn }) => [
    {
      person: responsible,
      ...(isReviewTold && { waitsFor: { task: 'reviewGuideline', ...(reviewOn && { dueOn: reviewOn }) } }),
    },
  ],
  agenda: agendaOfGuideline,
  sharedWith: () => [],
  texts: (guideline) => ({
    title: guideline.title,
    versions: newestFirst(guideline).map(({ text, changes }) => ({ text, changes })),
  }),
  partsKey: 'versions',
};
