import * as z from 'zod/mini';
import { AssessmentId, BreachId, CalendarDate, LocalId, ReportId } from '#events/identifiers.ts';
import { BreachStep } from '#events/organisation/breach-step.ts';
import type { Assessment } from '../assessment/assessment.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { Breach, BreachClosingReason } from '../organisation/breach.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import type { Report } from '../report/report.ts';
import { areaChange, Change, judgementNameOf } from './area-change.ts';
import { FollowUpAsWhole } from './follow-up-as-whole.ts';
import { findLine } from './lines-by-area.ts';
import type { Plan } from './plan.ts';
import { PlanLine, Result } from './plan-line.ts';

/** An area of an assessment that goes on: what it starts from, and how it has come out so far. */
const AreaUnderWay = z.object({
  areaId: LocalId,
  name: z.string(),
  /** What the plan before left behind; empty where nothing was. */
  carriedOver: z.array(
    z.object({
      lineId: LocalId,
      kind: PlanLine.shape.kind,
      text: z.optional(PlanLine.shape.text),
      /** Of the last revisit; absent when there was none. */
      result: z.optional(Result),
    }),
  ),
  judgementBefore: z.optional(z.string()),
  judgement: z.optional(z.string()),
  /** Against the time before; absent until both have judged the area. */
  change: z.optional(Change),
});

/** An assessment that goes on, beginning with the areas in which something was carried over. */
export const AssessmentUnderWay = z.object({
  assessmentId: AssessmentId,
  caseNumber: z.string(),
  title: z.string(),
  openedOn: CalendarDate,
  areas: z.array(AreaUnderWay),
});
export type AssessmentUnderWay = z.infer<typeof AssessmentUnderWay>;

/** What deficiencies against an agreement have led to; the texts lie in the matter. */
const BreachOfUnit = z.object({
  breachId: BreachId,
  reportId: ReportId,
  status: Breach.shape.status,
  openedOn: CalendarDate,
  deficiencies: z.int(),
  remaining: z.int(),
  steps: z.array(
    z.object({ step: BreachStep, decidedOn: CalendarDate, paragraph: z.string(), dueOn: CalendarDate }),
  ),
  closing: z.optional(z.object({ closedOn: CalendarDate, reason: BreachClosingReason })),
});
type BreachOfUnit = z.infer<typeof BreachOfUnit>;

/** A unit through the years: what goes on, and each follow-up as a whole, the newest first. */
export const UnitFollowUps = z.object({
  unit: FollowedUnit,
  /** For those who may read assessments whole; nothing to others. */
  underWay: z.array(AssessmentUnderWay),
  followUps: z.array(FollowUpAsWhole),
  /** Steps under the agreement, the newest matter first; a unit sees those that it has been told of. */
  breaches: z.array(BreachOfUnit),
});
export type UnitFollowUps = z.infer<typeof UnitFollowUps>;

/** The matter as the unit's view shows it. */
export const breachOfUnit = (breach: Breach): BreachOfUnit => {
  const { breachId, reportId, status, openedOn, deficiencies, steps, closing } = breach;
  return {
    breachId,
    reportId,
    status,
    openedOn,
    deficiencies: deficiencies.length,
    remaining: deficiencies.filter(({ isCorrected }) => !isCorrected).length,
    steps: steps.map(({ step, decidedOn, paragraph, dueOn }) => ({ step, decidedOn, paragraph, dueOn })),
    ...(closing && { closing: { closedOn: closing.closedOn, reason: closing.reason } }),
  };
};

export interface OpenAssessmentOfUnit {
  readonly assessment: Assessment;
  /** The unit's last report under the same programme. */
  readonly reportBefore?: Report | undefined;
  /** The plan that something was carried over from. */
  readonly planBefore?: Plan | undefined;
}

/** An open assessment seen from what came before it. */
export const assessmentUnderWay = ({
  assessment,
  reportBefore,
  planBefore,
}: OpenAssessmentOfUnit): AssessmentUnderWay => {
  const { assessmentId, caseNumber, programme, areas: sections, scope, carriedOver, openedAt } = assessment;
  const now = { programme, sections };
  const areas = programme.definition.areas
    .filter(({ id }) => scope.areaIds.includes(id))
    .map(({ id: areaId, name }) => {
      const items = carriedOver?.items.filter((item) => item.areaId === areaId) ?? [];
      const judgementBefore = reportBefore && judgementNameOf(reportBefore, areaId);
      const judgement = judgementNameOf(now, areaId);
      const change = areaChange(areaId, { before: reportBefore, now });
      return {
        areaId,
        name,
        carriedOver: items.map(({ lineId, kind, result }) => {
          const text = planBefore && findLine(planBefore, lineId)?.text;
          return { lineId, kind, ...(text !== undefined && { text }), ...(result && { result }) };
        }),
        ...(judgementBefore !== undefined && { judgementBefore }),
        ...(judgement !== undefined && { judgement }),
        ...(change && { change }),
      };
    });
  const begins = ({ carriedOver: items }: (typeof areas)[number]) => items.length > 0;
  return {
    assessmentId,
    caseNumber,
    title: programme.definition.title,
    openedOn: dateInStockholm(openedAt),
    areas: [...areas.filter(begins), ...areas.filter((area) => !begins(area))],
  };
};
