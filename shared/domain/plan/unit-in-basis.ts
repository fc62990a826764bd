import * as z from 'zod/mini';
import { CalendarDate, PlanId, UnitId } from '#events/identifiers.ts';
import type { Unit } from '../organisation/unit.ts';
import { type ExampleRecord, inLibrary } from '../report/example-record.ts';
import type { Report } from '../report/report.ts';
import { areaChange } from './area-change.ts';
import { linesOf } from './lines-by-area.ts';
import { currentRevisit, type Plan } from './plan.ts';
import { isCarriedOut, remains } from './plan-line.ts';

const count = z.int().check(z.gte(0));

/** Something that should have been done. */
const OverdueStep = z.object({
  step: z.enum(['adoption', 'presentation', 'revisit', 'measure']),
  dueOn: CalendarDate,
});

/** A unit as its body reads of it: where it stands, what remains, what has helped. */
export const UnitInBasis = z.object({
  unitId: UnitId,
  name: z.string(),
  isFictional: z.boolean(),
  assessmentCompletedOn: CalendarDate,
  planId: PlanId,
  planName: z.string(),
  /** Areas that are judged otherwise than in the follow-up before; all are zero when there was none. */
  trend: z.object({ better: count, same: count, worse: count }),
  open: z.object({ remarks: count, deficiencies: count, urgent: count }),
  overdue: z.array(OverdueStep),
  /** Of the lines, at their latest revisit. */
  results: z.object({ achieved: count, partly: count, notAchieved: count, notVisited: count }),
  /** Of the measures, at their latest revisit. */
  effects: z.object({ hadEffect: count, noEffect: count, tooEarly: count }),
  /** Those of the newest report that the unit lets others see under its name. */
  goodExamples: z.array(z.string()),
  /** The plan waits for being presented to the body. */
  presentBy: z.optional(CalendarDate),
});
export type UnitInBasis = z.infer<typeof UnitInBasis>;

const overdueOf = (plan: Plan, today: CalendarDate): UnitInBasis['overdue'] => {
  const revisit = currentRevisit(plan);
  const due: UnitInBasis['overdue'] = [
    ...(plan.adoptedOn === undefined ? [{ step: 'adoption' as const, dueOn: plan.planDueOn }] : []),
    ...(plan.presentBy && plan.presentation === undefined
      ? [{ step: 'presentation' as const, dueOn: plan.presentBy }]
      : []),
    ...(revisit ? [{ step: 'revisit' as const, dueOn: revisit.holdBy }] : []),
    ...linesOf(plan).flatMap((line) =>
      line.measures
        .filter((measure) => !isCarriedOut(line, measure))
        .map(({ dueOn }) => ({ step: 'measure' as const, dueOn })),
    ),
  ];
  return plan.closing === undefined ? due.filter(({ dueOn }) => dueOn < today) : [];
};

const trendOf = (report: Report, before: Report | undefined): UnitInBasis['trend'] => {
  const changes = Object.keys(report.sections).map((areaId) => areaChange(areaId, { before, now: report }));
  const of = (change: string) => changes.filter((one) => one === change).length;
  return { better: of('better'), same: of('same'), worse: of('worse') };
};

export interface FollowedUp {
  readonly unit: Unit;
  /** The unit's newest plan and the report it answers. */
  readonly plan: Plan;
  readonly report: Report;
  readonly reportBefore: Report | undefined;
  /** The unit's good examples, shared or not. */
  readonly examples: readonly ExampleRecord[];
}

/** What the body reads of one unit; nothing of it points out a person. */
export const unitInBasis = (
  { unit, plan, report, reportBefore, examples }: FollowedUp,
  today: CalendarDate,
): UnitInBasis => {
  const lines = linesOf(plan);
  const open = lines.filter(remains);
  const results = lines.map(({ latest }) => latest?.result ?? 'notVisited');
  const effects = lines.flatMap(({ latest }) => latest?.measures.flatMap(({ effect }) => effect ?? []) ?? []);
  const of = <Value>(all: readonly Value[], value: Value) => all.filter((one) => one === value).length;
  const kinds = open.map(({ kind }) => kind);
  const { presentBy, presentation } = plan;
  return {
    unitId: unit.unitId,
    name: unit.name,
    isFictional: unit.isFictional,
    assessmentCompletedOn: plan.assessmentCompletedOn,
    planId: plan.planId,
    planName: plan.programme.definition.names.plan,
    trend: trendOf(report, reportBefore),
    open: {
      remarks: of(kinds, 'remark'),
      deficiencies: of(kinds, 'deficiency'),
      urgent: open.filter(({ isUrgent }) => isUrgent).length,
    },
    overdue: overdueOf(plan, today),
    results: {
      achieved: of(results, 'achieved'),
      partly: of(results, 'partly'),
      notAchieved: of(results, 'notAchieved'),
      notVisited: of(results, 'notVisited'),
    },
    effects: {
      hadEffect: of(effects, 'hadEffect'),
      noEffect: of(effects, 'noEffect'),
      tooEarly: of(effects, 'tooEarly'),
    },
    goodExamples: examples
      .filter(({ reportId }) => reportId === report.reportId)
      .flatMap((example) => inLibrary(example) ?? [])
      .flatMap(({ unitName, text }) => (unitName === undefined ? [] : [text])),
    ...(presentBy && presentation === undefined && { presentBy }),
  };
};
