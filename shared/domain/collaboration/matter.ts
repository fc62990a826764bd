import * as z from 'zod/mini';
import { MatterKind } from '#events/collaboration/matter-kind.ts';
import { PartyRef } from '#events/collaboration/party-ref.ts';
import {
  CalendarDate,
  CollaborationId,
  GroupId,
  type Instant,
  MatterId,
  Period,
  PersonRef,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { addPeriod, instantInStockholm, subtractPeriod } from '../calendar/stockholm.ts';
import { freeText, nameText } from '../text.ts';

/** A stay of the matter in one group. */
export const Stay = z.object({
  groupId: GroupId,
  groupName: nameText(),
  since: CalendarDate,
  answerBy: CalendarDate,
  /** Why it was referred here; absent where it was raised. */
  reason: z.optional(freeText(2000)),
});
export type Stay = z.infer<typeof Stay>;

/** What several parties buy together: for whom it holds and until when. */
export const Procurement = z.object({
  agreementTitle: nameText(),
  referenceNumber: z.optional(nameText(60)),
  parties: z.array(PartyRef).check(z.minLength(1), z.maxLength(100)),
  endsOn: CalendarDate,
});
export type Procurement = z.infer<typeof Procurement>;

/**
 * The life of a matter. It may be referred as long as it waits.
 *
 *     waiting → decided → closed
 *        └──────────────────┘
 */
export const Matter = z.object({
  matterId: MatterId,
  collaborationId: CollaborationId,
  kind: MatterKind,
  title: nameText(),
  text: freeText(),
  raisedBy: PersonRef,
  raisedOn: CalendarDate,
  status: z.enum(['waiting', 'decided', 'closed']),
  /** The last one is where it is. */
  stays: z.array(Stay).check(z.minLength(1), z.maxLength(50)),
  /** How long the group it is in may take. */
  answerWithin: Period,
  /** Whom it waits for in that group. */
  convener: z.optional(PersonRef),
  decision: z.optional(
    z.object({
      text: freeText(),
      decidedOn: CalendarDate,
      by: PersonRef,
      /** The parties for whom somebody with their mandate decided. */
      parties: z.array(PartyRef).check(z.minLength(1), z.maxLength(100)),
    }),
  ),
  procurement: z.optional(Procurement),
  closing: z.optional(z.object({ closedOn: CalendarDate, text: z.optional(freeText(2000)) })),
  /** Which alarms have rung. */
  told: z.object({ waits: z.int().check(z.gte(0)), ending: z.boolean() }),
});
export type Matter = z.infer<typeof Matter>;

export const stayOf = ({ stays }: Matter): Stay => stays.at(-1) as Stay;

/** Time to think of what comes after a joint agreement. */
const noticeBeforeEnd = 'P6M';

/** When the matter rings next: the day after the group should have answered, once more after as long again; before the end of an agreement. */
export const wakeAtOf = (matter: Matter): Instant | undefined => {
  const { status, told, procurement, answerWithin } = matter;
  if (status === 'waiting' && told.waits < 2) {
    const { answerBy } = stayOf(matter);
    const late = addPeriod(answerBy, 'P1D');
    return instantInStockholm(told.waits === 0 ? late : addPeriod(late, answerWithin));
  }
  return procurement !== undefined && !told.ending && status !== 'waiting'
    ? instantInStockholm(subtractPeriod(procurement.endsOn, noticeBeforeEnd))
    : undefined;
};

export const matterRules: AggregateRules<Matter> = {
  noun: 'collaboration',
  kind: 'matter',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: (matter) => ({
    title: matter.title,
    kind: matter.kind,
    status: matter.status,
    raisedOn: matter.raisedOn,
    // Who waits for what: visible to every party in the list.
    raisedBy: matter.raisedBy.organisationId,
    waitsIn: matter.status === 'waiting' ? stayOf(matter).groupName : undefined,
    waitsSince: matter.status === 'waiting' ? stayOf(matter).since : undefined,
    answerBy: matter.status === 'waiting' ? stayOf(matter).answerBy : undefined,
    isLate: matter.status === 'waiting' && matter.told.waits > 0,
    decidedOn: matter.decision?.decidedOn,
    endsOn: matter.procurement?.endsOn,
  }),
  wakeAt: wakeAtOf,
  involved: (matter) => {
    const { status, convener, raisedBy } = matter;
    const isWithConvener = status === 'waiting' && convener !== undefined;
    const isSame = convener?.personId === raisedBy.personId;
    const waitsFor = { task: 'answerMatter', dueOn: stayOf(matter).answerBy };
    if (isWithConvener && isSame) return [{ person: raisedBy, waitsFor }];
    return [
      ...(isWithConvener ? [{ person: convener, waitsFor }] : []),
      { person: raisedBy, ...(status === 'decided' && { waitsFor: { task: 'closeMatter' } }) },
    ];
  },
  sharedWith: () => [],
  texts: ({ title, text, stays, decision, closing }) => ({
    title,
    text,
    reasons: stays.map(({ reason }) => reason),
    decision: decision?.text,
    closing: closing?.text,
  }),
};
