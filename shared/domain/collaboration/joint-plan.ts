import * as z from 'zod/mini';
import { PartyRef } from '#events/collaboration/party-ref.ts';
import {
  CalendarDate,
  CollaborationId,
  JointPlanId,
  LocalId,
  Period,
  PersonRef,
  WorkshopId,
} from '#events/identifiers.ts';
import { Result } from '../plan/plan-line.ts';
import { Support } from '../revisit/revisit.ts';
import { MeasureJudgement } from '../revisit/revisit-line.ts';
import { freeText, nameText } from '../text.ts';

/** A place at the table: a party, in a region one for each operation that is asked by itself. */
export const Seat = z.object({
  seatId: LocalId,
  party: PartyRef,
  /** "Solna stad, omvårdnadsnämnden", "Region Stockholm, primärvården" */
  name: nameText(),
  /** Whom the question goes to: the party's contacts. */
  contacts: z.array(PersonRef).check(z.maxLength(40)),
});
export type Seat = z.infer<typeof Seat>;

/** What someone will do; later followed up like every measure. */
export const JointMeasure = z.object({
  measureId: LocalId,
  what: freeText(2000),
  /** Who does it: seats of the plan. */
  seatIds: z.array(LocalId).check(z.minLength(1), z.maxLength(40)),
  dueOn: CalendarDate,
  expectedEffect: z.optional(freeText(2000)),
  isFirstStep: z.boolean(),
});
export type JointMeasure = z.infer<typeof JointMeasure>;

/** What a party said of an area, or of one measure of it, in this very text. */
export const Stance = z.object({
  seatId: LocalId,
  measureId: z.optional(LocalId),
  stance: z.enum(['agrees', 'reserves', 'declines']),
  text: z.optional(freeText(2000)),
  revision: z.int().check(z.positive()),
  by: PersonRef,
  /** The written mandate it rests on. */
  mandateId: LocalId,
  delegation: nameText(),
  takenOn: CalendarDate,
});
export type Stance = z.infer<typeof Stance>;

/** A development area of the plan. */
export const JointArea = z.object({
  areaId: LocalId,
  title: nameText(),
  /** What the workshop said must develop. */
  need: freeText(2000),
  /** What shall become better for citizens. */
  intendedOutcome: z.optional(freeText(2000)),
  measures: z.array(JointMeasure).check(z.maxLength(40)),
  revision: z.int().check(z.positive()),
  stances: z.array(Stance).check(z.maxLength(400)),
});
export type JointArea = z.infer<typeof JointArea>;

/** What was found of an area when the parties came back to it. */
export const AreaJudgement = z.object({
  areaId: LocalId,
  result: Result,
  /** What citizens have noticed, beside what was intended. */
  observedOutcome: freeText(2000),
  measures: z.array(z.object({ measureId: LocalId, ...MeasureJudgement.shape })).check(z.maxLength(40)),
});
export type AreaJudgement = z.infer<typeof AreaJudgement>;

export const JointRevisit = z.object({
  number: z.int().check(z.positive()),
  dueOn: CalendarDate,
  holdBy: CalendarDate,
  told: z.object({ isDue: z.boolean(), isOverdue: z.boolean() }),
  held: z.optional(
    z.object({
      heldOn: CalendarDate,
      areas: z.array(AreaJudgement),
      support: z.array(z.object({ seatId: LocalId, ...Support.shape })),
    }),
  ),
});
export type JointRevisit = z.infer<typeof JointRevisit>;

/**
 * A plan that holds among those who agreed, part by part.
 *
 *     drafted → asked → adopted → ended
 */
export const JointPlan = z.object({
  jointPlanId: JointPlanId,
  collaborationId: CollaborationId,
  title: nameText(),
  /** The plan above it: the county's, "Länsövergripande plan för god och nära vård". */
  superiorPlan: z.optional(z.object({ title: nameText(), owner: nameText() })),
  workshopId: WorkshopId,
  coordinator: PersonRef,
  seats: z.array(Seat).check(z.minLength(2), z.maxLength(40)),
  status: z.enum(['drafted', 'asked', 'adopted', 'ended']),
  /** By id; each is stored as an item of its own. */
  areas: z.record(LocalId, JointArea),
  /** From the adoption to the first revisit, and from one to the next while something remains. */
  cadence: z.object({ revisitAfter: Period, revisitAgainAfter: Period }),
  answerBy: z.optional(CalendarDate),
  isReminded: z.boolean(),
  adoptedOn: z.optional(CalendarDate),
  revisits: z.array(JointRevisit).check(z.maxLength(40)),
  ending: z.optional(z.object({ endedOn: CalendarDate, continuedWork: freeText() })),
});
export type JointPlan = z.infer<typeof JointPlan>;

export const areasOf = ({ areas }: JointPlan): readonly JointArea[] =>
  Object.values(areas).sort((a, b) => (a.areaId < b.areaId ? -1 : 1));

/** What a seat says of a measure now, or of the area where it said nothing of the measure; of an older text it said nothing. */
export const stanceOf = (
  { stances, revision }: JointArea,
  seatId: string,
  measureId?: string,
): Stance | undefined => {
  const valid = stances.filter((stance) => stance.seatId === seatId && stance.revision === revision);
  const own = valid.find((stance) => stance.measureId === measureId);
  return own ?? valid.find((stance) => stance.measureId === undefined);
};

/** The parts that one can agree to by themselves: the area, and each of its measures. */
export const partsOf = ({ measures }: JointArea): readonly (string | undefined)[] => [
  undefined,
  ...measures.map(({ measureId }) => measureId),
];

/** Those who agreed to a part. */
export const agreeingSeats = (plan: JointPlan, area: JointArea, measureId?: string): readonly Seat[] =>
  plan.seats.filter(({ seatId }) => stanceOf(area, seatId, measureId)?.stance === 'agrees');

/** Whether a seat has answered every part of the plan as it now stands. */
export const hasAnswered = (plan: JointPlan, seatId: string): boolean =>
  areasOf(plan).every((area) => stanceOf(area, seatId) !== undefined);

export const unanswered = (plan: JointPlan): readonly Seat[] =>
  plan.seats.filter(({ seatId }) => !hasAnswered(plan, seatId));

/** The areas that hold: of which two or more agreed to some part. */
export const holdingAreas = (plan: JointPlan): readonly JointArea[] =>
  areasOf(plan).filter((area) =>
    partsOf(area).some((measureId) => agreeingSeats(plan, area, measureId).length >= 2),
  );

/** The revisit that the plan waits for. */
export const currentJointRevisit = ({ revisits }: JointPlan): JointRevisit | undefined =>
  revisits.find(({ held }) => held === undefined);
