import * as z from 'zod/mini';
import { CalendarDate, LocalId, PlanId, ReportId } from '#events/identifiers.ts';
import { ClosingTalkKind } from '#events/report/closing-talk-kind.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { type ClosingTalk, TalkHeld } from '../report/closing-talk.ts';
import type { Report } from '../report/report.ts';
import { type Revisit, Support } from '../revisit/revisit.ts';
import { MeasureJudgement } from '../revisit/revisit-line.ts';
import { areaChange, Change, judgementNameOf } from './area-change.ts';
import { nextAssessmentOn } from './next-assessment-on.ts';
import { Plan } from './plan.ts';
import { Measure, PlanLine, Result, remains } from './plan-line.ts';
import { SetRevisit } from './set-revisit.ts';

/** What one revisit found of a measure. */
const MeasureFound = z.object({ revisitNumber: z.int(), ...MeasureJudgement.shape });

const LineAsWhole = z.object({
  lineId: LocalId,
  kind: PlanLine.shape.kind,
  text: PlanLine.shape.text,
  noMeasureReason: PlanLine.shape.noMeasureReason,
  measures: z.array(
    z.object({
      measureId: Measure.shape.measureId,
      what: Measure.shape.what,
      ownerSide: Measure.shape.ownerSide,
      responsible: Measure.shape.responsible,
      dueOn: CalendarDate,
      /** Revisit by revisit; a measure that came of a revisit has none before it. */
      found: z.array(MeasureFound),
    }),
  ),
  /** Revisit by revisit. */
  results: z.array(z.object({ revisitNumber: z.int(), heldOn: CalendarDate, result: Result })),
  remains: z.boolean(),
});
export type LineAsWhole = z.infer<typeof LineAsWhole>;

const AreaAsWhole = z.object({
  areaId: LocalId,
  name: z.string(),
  /** The step's name on the programme's scale; absent where criteria are judged one by one, or nothing is. */
  judgement: z.optional(z.string()),
  /** Against the assessment before this one; absent when there was none, or it did not judge the area. */
  change: z.optional(Change),
  lines: z.array(LineAsWhole),
});
export type AreaAsWhole = z.infer<typeof AreaAsWhole>;

const TalkAsWhole = z.object({ kind: ClosingTalkKind, ...TalkHeld.shape });

/** Year one and year two of a unit as a whole: what was found, what was done about it, what it led to and what remains. */
export const FollowUpAsWhole = z.object({
  planId: PlanId,
  reportId: ReportId,
  caseNumber: Plan.shape.caseNumber,
  unit: FollowedUnit,
  programme: z.object({ title: z.string(), version: z.int(), names: z.record(z.string(), z.string()) }),
  status: Plan.shape.status,
  assessmentCompletedOn: CalendarDate,
  adoptedOn: z.optional(CalendarDate),
  /** Those in which something remains first, so that the next assessment begins with them. */
  areas: z.array(AreaAsWhole),
  revisits: z.array(
    z.object({
      number: z.int(),
      name: z.string(),
      dueOn: CalendarDate,
      isExtra: z.boolean(),
      heldOn: z.optional(CalendarDate),
      announcement: z.optional(z.enum(['announced', 'unannounced'])),
      waived: SetRevisit.shape.waived,
      coveredBy: SetRevisit.shape.coveredBy,
      moves: SetRevisit.shape.moves,
      support: z.optional(Support),
    }),
  ),
  /** After the protocol, and after the revisits: who took part is told by role and number. */
  closingTalks: z.array(TalkAsWhole),
  remaining: z.int(),
  closing: Plan.shape.closing,
  nextAssessmentOn: z.optional(CalendarDate),
});
export type FollowUpAsWhole = z.infer<typeof FollowUpAsWhole>;

export interface WholeFollowUp {
  readonly plan: Plan;
  /** The report that the plan answers. */
  readonly report: Report;
  /** The unit's report before that one, under the same programme. */
  readonly reportBefore?: Report | undefined;
  /** Those of the report. */
  readonly talks: readonly ClosingTalk[];
  /** The plan's revisits as the reader may see them. */
  readonly revisits: readonly Revisit[];
}

const lineAsWhole = (line: PlanLine, held: readonly Revisit[]): LineAsWhole => {
  const visits = held.flatMap((revisit) => {
    const found = revisit.areas[line.areaId]?.lines.find(({ lineId }) => lineId === line.lineId);
    return found && revisit.heldOn ? [{ found, revisitNumber: revisit.number, heldOn: revisit.heldOn }] : [];
  });
  const { lineId, kind, text, noMeasureReason } = line;
  return {
    lineId,
    kind,
    text,
    ...(noMeasureReason !== undefined && { noMeasureReason }),
    measures: line.measures.map(({ measureId, what, ownerSide, responsible, dueOn }) => ({
      measureId,
      what,
      ownerSide,
      responsible,
      dueOn,
      found: visits.flatMap(({ found, revisitNumber }) => {
        const judgement = found.measures.find((measure) => measure.measureId === measureId)?.judgement;
        return judgement ? [{ revisitNumber, ...judgement }] : [];
      }),
    })),
    results: visits.flatMap(({ found: { result }, revisitNumber, heldOn }) =>
      result ? [{ revisitNumber, heldOn, result }] : [],
    ),
    remains: remains(line),
  };
};

const areasAsWhole = ({ plan, report, reportBefore, revisits }: WholeFollowUp): AreaAsWhole[] => {
  const held = revisits
    .filter(({ status }) => status === 'completed')
    .sort((a, b) => (a.heldOn ?? '').localeCompare(b.heldOn ?? ''));
  const { areas } = plan.programme.definition;
  const shown = areas.flatMap(({ id: areaId, name }): AreaAsWhole[] => {
    const section = Object.hasOwn(report.sections, areaId) ? report.sections[areaId] : undefined;
    const lines = (plan.areas[areaId]?.lines ?? []).map((line) => lineAsWhole(line, held));
    if (section === undefined && lines.length === 0) return [];
    const judgement = judgementNameOf(report, areaId);
    const change = areaChange(areaId, { before: reportBefore, now: report });
    return [
      { areaId, name, ...(judgement !== undefined && { judgement }), ...(change && { change }), lines },
    ];
  });
  const hasRemains = ({ lines }: AreaAsWhole) => lines.some((line) => line.remains);
  return [...shown.filter(hasRemains), ...shown.filter((area) => !hasRemains(area))];
};

const talksOf = ({ talks }: WholeFollowUp): FollowUpAsWhole['closingTalks'] =>
  talks
    .flatMap(({ kind, held }) => (held ? [{ kind, ...held }] : []))
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn));

/** Puts report, plan and revisits together as one. */
export const followUpAsWhole = (whole: WholeFollowUp): FollowUpAsWhole => {
  const { plan, revisits } = whole;
  const { planId, reportId, caseNumber, unit, status, assessmentCompletedOn, adoptedOn, closing } = plan;
  const { title, names } = plan.programme.definition;
  const areas = areasAsWhole(whole);
  const next = nextAssessmentOn(plan);
  return {
    planId,
    reportId,
    caseNumber,
    unit,
    programme: { title, version: plan.programme.version, names },
    status,
    assessmentCompletedOn,
    ...(adoptedOn && { adoptedOn }),
    areas,
    revisits: plan.revisits.map(({ number, name, dueOn, isExtra, waived, coveredBy, moves, held }) => {
      const revisit = revisits.find((candidate) => candidate.number === number);
      return {
        number,
        name,
        dueOn,
        isExtra: isExtra === true,
        ...(held && { heldOn: held.heldOn }),
        ...(revisit && { announcement: revisit.announcement }),
        ...(waived && { waived }),
        ...(coveredBy !== undefined && { coveredBy }),
        ...(moves && { moves }),
        ...(revisit?.status === 'completed' && { support: revisit.support }),
      };
    }),
    closingTalks: talksOf(whole),
    remaining: areas.flatMap(({ lines }) => lines.filter((line) => line.remains)).length,
    ...(closing && { closing }),
    ...(next && { nextAssessmentOn: next }),
  };
};
