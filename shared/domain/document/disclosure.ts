import * as z from 'zod/mini';
import { SecrecyGround } from '#events/document/secrecy-ground.ts';
import {
  BodyId,
  CalendarDate,
  DisclosureId,
  DocumentId,
  Instant,
  OrganisationId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { dateInStockholm, dueOn, instantInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { nameText } from '../text.ts';
import { type Document, versionInForce } from './document.ts';
import { documentSentences as rules } from './rules.ts';

/** What was decided: handed out whole, in part as the masked version, or not at all. */
export const DisclosureDecision = z.strictObject({
  outcome: z.enum(['released', 'partlyReleased', 'refused']),
  /** For what is not handed out. */
  grounds: z.array(SecrecyGround).check(z.maxLength(4)),
  /** Reference number (diarienummer) of the decision. */
  referenceNumber: nameText(60),
  maskedDocumentId: z.optional(DocumentId),
});
export type DisclosureDecision = z.infer<typeof DisclosureDecision>;

/** A request to have a document handed out (begäran om utlämnande). Who asks, and why, is not asked for (TF 2:18). */
export const Disclosure = z.object({
  disclosureId: DisclosureId,
  organisationId: OrganisationId,
  bodyId: z.optional(BodyId),
  unitId: z.optional(UnitId),
  documentId: DocumentId,
  requestedOn: CalendarDate,
  receivedBy: PersonRef,
  /** When it was told that nobody had decided; once. */
  overdueSince: z.optional(Instant),
  decision: z.optional(
    z.object({ ...DisclosureDecision.shape, decidedOn: CalendarDate, decidedAt: Instant, by: PersonRef }),
  ),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** A request as the list of a document's requests carries it; no outcome: it has not been decided. */
export interface ListedDisclosure {
  readonly outcome?: DisclosureDecision['outcome'];
}

/**
 * A request is decided without delay (skyndsamt, TF 2:15): the same day or within a few days, says the Parliamentary
 * Ombudsman. After these days somebody is reminded.
 */
const decideWithin = 'P3D';

/** When it is told that a request waits; undefined when it has been decided, or told of. */
const overdueFrom = ({ requestedOn, decision, overdueSince }: Disclosure): Instant | undefined =>
  decision === undefined && overdueSince === undefined
    ? instantInStockholm(dueOn(requestedOn, decideWithin))
    : undefined;

export const disclosureRules: AggregateRules<Disclosure> = {
  noun: 'document',
  kind: 'disclosure',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unitId }) => ({ ...(bodyId && { bodyId }), ...(unitId && { unitId }) }),
  summary: ({ documentId, requestedOn, decision }) => ({
    documentId,
    requestedOn,
    outcome: decision?.outcome,
    decidedOn: decision?.decidedOn,
  }),
  wakeAt: overdueFrom,
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};

/** Registers that somebody has asked for a document. */
export const requestDisclosure = (
  {
    disclosureId,
    document,
    by,
  }: { readonly disclosureId: DisclosureId; readonly document: Document; readonly by: PersonRef },
  { now }: Circumstances,
): Decision<Disclosure> => {
  const { documentId, organisationId, bodyId, unitId } = document;
  if (document.disposed !== undefined) return refuse('conflict', rules.notDisposed);
  const requestedOn = dateInStockholm(now);
  return {
    state: {
      disclosureId,
      organisationId,
      ...(bodyId && { bodyId }),
      ...(unitId && { unitId }),
      documentId,
      requestedOn,
      receivedBy: by,
    },
    events: [{ name: 'DisclosureRequested', data: { disclosureId, documentId, requestedOn } }],
  };
};

/** Whether a document is a masked version of the other one that can be handed out instead. */
const canStandFor = (masked: Document | undefined, documentId: DocumentId): boolean =>
  masked?.masks === documentId &&
  versionInForce(masked) !== undefined &&
  masked.withdrawn === undefined &&
  masked.disposed === undefined;

/** Decides a request, once; a marking on the document decides nothing here. */
export const decideDisclosure = (
  disclosure: Disclosure,
  {
    by,
    decision,
    masked,
  }: {
    readonly by: PersonRef;
    readonly decision: DisclosureDecision;
    readonly masked?: Document | undefined;
  },
  { now }: Circumstances,
): Decision<Disclosure> => {
  const { disclosureId, documentId } = disclosure;
  const { outcome, grounds, maskedDocumentId } = decision;
  if (disclosure.decision !== undefined) return refuse('conflict', rules.decidedOnce);
  if (outcome !== 'released' && grounds.length === 0)
    return refuse('invalid', rules.refusalHasGrounds, { field: '/grounds' });
  const isPart = outcome === 'partlyReleased';
  if (isPart ? !canStandFor(masked, documentId) : maskedDocumentId !== undefined)
    return refuse('invalid', rules.partIsMasked, { field: '/maskedDocumentId' });
  const decidedOn = dateInStockholm(now);
  return {
    state: { ...disclosure, decision: { ...decision, decidedOn, decidedAt: now, by } },
    events: [
      {
        name: 'DisclosureDecided',
        data: {
          disclosureId,
          documentId,
          outcome,
          decidedOn,
          grounds,
          ...(maskedDocumentId && { maskedDocumentId }),
        },
      },
    ],
  };
};

/** The alarm: a request that nobody has decided is told of once. */
export const ringDisclosure = (disclosure: Disclosure, { now }: Circumstances): Decision<Disclosure> => {
  const from = overdueFrom(disclosure);
  if (from === undefined || now < from) return undefined;
  const { disclosureId, documentId, requestedOn } = disclosure;
  return {
    state: { ...disclosure, overdueSince: now },
    events: [{ name: 'DisclosureOverdue', data: { disclosureId, documentId, requestedOn } }],
  };
};
