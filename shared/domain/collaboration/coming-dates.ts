import type { CalendarDate } from '#events/identifiers.ts';
import type { Guideline } from './guideline.ts';
import { areasOf, type JointPlan } from './joint-plan.ts';
import { holdingMeasures, latestJudgement, nextRevisitOn } from './joint-plan-progress.ts';
import type { Workshop } from './workshop.ts';

/** Something that comes: a workshop, a measure that shall be done, a revisit or a review. */
export interface ComingDate {
  readonly on: CalendarDate;
  readonly kind: 'workshop' | 'measure' | 'revisit' | 'review';
  /** The workshop, measure, plan or governing document. */
  readonly name: string;
}

interface Dated {
  readonly plans: readonly JointPlan[];
  readonly workshops: readonly Workshop[];
  readonly guidelines: readonly Guideline[];
}

const ofPlan = (plan: JointPlan): ComingDate[] => {
  const revisitOn = nextRevisitOn(plan);
  if (plan.status !== 'adopted') return [];
  const measures = areasOf(plan).flatMap((area) =>
    holdingMeasures(plan, area)
      .filter(
        ({ measureId }) =>
          latestJudgement(plan, area.areaId)?.measures.find((one) => one.measureId === measureId)?.done !==
          'yes',
      )
      .map(({ dueOn, what }): ComingDate => ({ on: dueOn, kind: 'measure', name: what })),
  );
  return [...(revisitOn ? [{ on: revisitOn, kind: 'revisit' as const, name: plan.title }] : []), ...measures];
};

/** What comes from today on, the nearest first. */
export const comingDates = (
  { plans, workshops, guidelines }: Dated,
  today: CalendarDate,
): readonly ComingDate[] =>
  [
    ...plans.flatMap(ofPlan),
    ...workshops.flatMap(({ plannedOn, name, result }): ComingDate[] =>
      result === undefined ? [{ on: plannedOn, kind: 'workshop', name }] : [],
    ),
    ...guidelines.flatMap(({ reviewOn, title }): ComingDate[] =>
      reviewOn === undefined ? [] : [{ on: reviewOn, kind: 'review', name: title }],
    ),
  ]
    .filter(({ on }) => on >= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
