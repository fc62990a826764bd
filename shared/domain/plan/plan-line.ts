import * as z from 'zod/mini';
import { CalendarDate, LocalId, PersonRef, RevisitId } from '#events/identifiers.ts';
import { FindingToAnswer } from '../report/plan-basis.ts';
import { freeText, nameText } from '../text.ts';

/** Both are responsible: the unit for its own work, the commissioner for what only they can change. */
export const Party = z.enum(['unit', 'commissioner']);
export type Party = z.infer<typeof Party>;

/** Whether a measure was carried out. */
export const Done = z.enum(['yes', 'partly', 'no']);
export type Done = z.infer<typeof Done>;

/** What a measure led to; that it is too early to tell is an answer. */
export const Effect = z.enum(['hadEffect', 'noEffect', 'tooEarly']);
export type Effect = z.infer<typeof Effect>;

/** What has come of a line at a revisit. */
export const Result = z.enum(['achieved', 'partly', 'notAchieved']);
export type Result = z.infer<typeof Result>;

/** What someone will do about a finding. */
export const Measure = z.object({
  /** Unique within its line. */
  measureId: LocalId,
  what: freeText(2000),
  ownerSide: Party,
  /** The responsible role, "enhetschef"; never a name. */
  responsible: nameText(),
  dueOn: CalendarDate,
  expectedEffect: z.optional(freeText(2000)),
  /** How far it had come when last told between the visits. */
  progress: z.optional(
    z.object({
      done: Done,
      reason: z.optional(freeText(2000)),
      reportedOn: CalendarDate,
      reportedBy: z.optional(PersonRef),
    }),
  ),
});
export type Measure = z.infer<typeof Measure>;

/** A revisit's judgement of a line in codes; its texts lie in the revisit. */
export const LineResult = z.object({
  revisitId: RevisitId,
  revisitNumber: z.int().check(z.positive()),
  heldOn: CalendarDate,
  result: Result,
  measures: z.array(z.object({ measureId: LocalId, done: Done, effect: z.optional(Effect) })),
});
export type LineResult = z.infer<typeof LineResult>;

/** One line of the plan: a finding of the report, and what is done about it or why nothing is. */
export const PlanLine = z.object({
  /** The finding's id. */
  lineId: LocalId,
  areaId: LocalId,
  kind: FindingToAnswer.shape.kind,
  /** The finding, as the report worded it. */
  text: FindingToAnswer.shape.text,
  restsOn: FindingToAnswer.shape.restsOn,
  isUrgent: z.boolean(),
  criticality: FindingToAnswer.shape.criticality,
  measures: z.array(Measure),
  noMeasureReason: z.optional(freeText(2000)),
  /** Raised with every change of the line: its own ETag. */
  version: z.int().check(z.positive()),
  /** Of the latest revisit. */
  latest: z.optional(LineResult),
});
export type PlanLine = z.infer<typeof PlanLine>;

/** A line is answered by measures or by a reason for having none. */
export const isAnswered = ({ measures, noMeasureReason }: PlanLine): boolean =>
  measures.length > 0 || noMeasureReason !== undefined;

/** A line remains until a revisit has found its aim achieved. */
export const remains = ({ latest }: PlanLine): boolean => latest?.result !== 'achieved';

/** Whether a report on a measure came after the latest revisit judged it. */
export const isAfterRevisit = ({ latest }: PlanLine, progress: NonNullable<Measure['progress']>): boolean =>
  latest === undefined || progress.reportedOn > latest.heldOn;

/** Whether a measure is carried out, by whoever said so last: a revisit or a report after it. */
export const isCarriedOut = (line: PlanLine, { measureId, progress }: Measure): boolean => {
  if (progress !== undefined && isAfterRevisit(line, progress)) return progress.done === 'yes';
  const judged = line.latest?.measures.find((measure) => measure.measureId === measureId);
  return judged?.done === 'yes';
};
