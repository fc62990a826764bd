import * as z from 'zod/mini';
import { CalendarDate, LocalId, OrganisationId } from '#events/identifiers.ts';
import { Done, Effect, Measure, PlanLine, Result } from '../plan/plan-line.ts';
import { freeText } from '../text.ts';

/** What the unit itself says of a measure. */
export const MeasureAccount = z.object({ done: Done, reason: z.optional(freeText(2000)) });
export type MeasureAccount = z.infer<typeof MeasureAccount>;

/** What is done instead of a measure that had no effect; it joins the line's measures when the plan notes the revisit. */
export const NewMeasure = z.object({
  what: Measure.shape.what,
  ownerSide: Measure.shape.ownerSide,
  responsible: Measure.shape.responsible,
  dueOn: Measure.shape.dueOn,
  expectedEffect: Measure.shape.expectedEffect,
});
export type NewMeasure = z.infer<typeof NewMeasure>;

/** What is found of a measure at the revisit. May be saved half done: the rules bite when the revisit is completed. */
export const MeasureJudgement = z.object({
  done: z.optional(Done),
  /** Why it was not carried out. */
  reason: z.optional(freeText(2000)),
  effect: z.optional(Effect),
  /** What shows that it had effect. */
  sign: z.optional(freeText(2000)),
  /** When it is no longer too early to tell. */
  lookAgainOn: z.optional(CalendarDate),
  /** What is done instead, when it had no effect. */
  newMeasure: z.optional(NewMeasure),
});
export type MeasureJudgement = z.infer<typeof MeasureJudgement>;

/** A measure as the plan had it when the revisit opened, what the unit says of it and what is found. */
export const RevisitMeasure = z.object({
  measureId: Measure.shape.measureId,
  what: Measure.shape.what,
  ownerSide: Measure.shape.ownerSide,
  responsible: Measure.shape.responsible,
  dueOn: Measure.shape.dueOn,
  expectedEffect: Measure.shape.expectedEffect,
  account: z.optional(MeasureAccount),
  judgement: z.optional(MeasureJudgement),
});
export type RevisitMeasure = z.infer<typeof RevisitMeasure>;

/** One line of the plan that the revisit comes back to. */
export const RevisitLine = z.object({
  lineId: LocalId,
  areaId: LocalId,
  kind: PlanLine.shape.kind,
  text: PlanLine.shape.text,
  noMeasureReason: PlanLine.shape.noMeasureReason,
  measures: z.array(RevisitMeasure),
  /** Of the revisit before this one. */
  resultBefore: z.optional(Result),
  /** When the unit gave its account; from a private provider it is a received document (design §5.11). */
  account: z.optional(
    z.object({
      accountedOn: CalendarDate,
      isReceivedDocument: z.boolean(),
      counterpart: z.optional(OrganisationId),
    }),
  ),
  result: z.optional(Result),
  comment: z.optional(freeText()),
  /** Raised with every change of the line: its own ETag. */
  version: z.int().check(z.positive()),
});
export type RevisitLine = z.infer<typeof RevisitLine>;
