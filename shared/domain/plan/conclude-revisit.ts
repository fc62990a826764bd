import type { CalendarDate, LocalId, RevisitId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { endPlan } from './end-plan.ts';
import { mapLines } from './lines-by-area.ts';
import { type Plan, remainingLines } from './plan.ts';
import type { LineResult, Measure, PlanLine, Result } from './plan-line.ts';
import { revisitsAfter } from './revisit-dates.ts';
import { planSentences as rules } from './rules.ts';
import { isSettled, type SetRevisit, waitingRevisits } from './set-revisit.ts';

/** What a completed revisit came to, in codes. */
export interface RevisitOutcome {
  readonly revisitId: RevisitId;
  readonly number: number;
  readonly heldOn: CalendarDate;
  readonly lines: readonly {
    readonly lineId: LocalId;
    readonly result: Result;
    readonly measures: LineResult['measures'];
    /** What is done instead of measures that had no effect. */
    readonly newMeasures?: readonly Omit<Measure, 'measureId' | 'progress'>[];
  }[];
}

export interface ConcludeRevisit extends RevisitOutcome {
  /** The organisation's own closed days as they are now; those the plan knows unless told. */
  readonly closedDays?: readonly CalendarDate[];
}

/** The line's measures and those that came of the revisit, under the lowest numbers that are free. */
const withNewOnes = (
  { measures }: PlanLine,
  newMeasures: readonly Omit<Measure, 'measureId' | 'progress'>[],
): Measure[] => {
  const all = [...measures];
  for (const measure of newMeasures) {
    let number = all.length + 1;
    while (all.some(({ measureId }) => measureId === `measure-${number}`)) number++;
    all.push({ measureId: `measure-${number}`, ...measure });
  }
  return all;
};

const withResults = (
  plan: Plan,
  { revisitId, number: revisitNumber, heldOn, lines }: RevisitOutcome,
): Plan['areas'] =>
  mapLines(plan.areas, (line) => {
    const judged = lines.find(({ lineId }) => lineId === line.lineId);
    if (judged === undefined) return line;
    const { result, measures, newMeasures = [] } = judged;
    return {
      ...line,
      version: line.version + 1,
      measures: withNewOnes(line, newMeasures),
      latest: { revisitId, revisitNumber, heldOn, result, measures: [...measures] },
    };
  });

/** One comes back once, not twice in a row: what was due before an extra revisit was held is done with it. */
const covered = (other: SetRevisit, { isExtra, number }: SetRevisit, heldOn: CalendarDate): SetRevisit =>
  isExtra && !isSettled(other) && other.dueOn <= heldOn ? { ...other, coveredBy: number } : other;

/**
 * Notes what a revisit came to. While something remains and the programme comes again the next revisit is set;
 * else the plan closes and the rest is carried over. Noted before, or the plan was closed meanwhile: nothing changes.
 */
export const concludeRevisit = (
  plan: Plan,
  { closedDays = plan.closedDays, ...outcome }: ConcludeRevisit,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  const { number, revisitId, heldOn } = outcome;
  const revisit = plan.revisits.find((candidate) => candidate.number === number);
  if (revisit === undefined) return refuse('missing', rules.revisitOfThePlan, { received: number });
  if (isSettled(revisit) || plan.status === 'closed') return undefined;

  const noted: Plan = {
    ...plan,
    closedDays: [...closedDays],
    areas: withResults(plan, outcome),
    revisits: plan.revisits.map((candidate) =>
      candidate === revisit
        ? { ...revisit, held: { revisitId, heldOn } }
        : covered(candidate, revisit, heldOn),
    ),
  };
  const remaining = remainingLines(noted).map(({ lineId }) => lineId);
  const revisits = remaining.length === 0 ? undefined : revisitsAfter(noted, heldOn);
  const next = revisits && waitingRevisits(revisits)[0];
  const closed =
    revisits === undefined
      ? endPlan(noted, {
          reason: remaining.length === 0 ? 'nothingRemains' : 'programmeEnds',
          closedOn: dateInStockholm(now),
        })
      : undefined;
  const { planId, reportId, unit } = plan;
  return {
    state: closed?.state ?? { ...noted, revisits: [...(revisits ?? [])] },
    events: [
      {
        name: 'RevisitNoted',
        data: {
          planId,
          reportId,
          unitId: unit.unitId,
          revisitId,
          revisitNumber: number,
          heldOn,
          remaining,
          ...(next && { nextNumber: next.number, nextDueOn: next.dueOn }),
        },
      },
      ...(closed ? [closed.event] : []),
    ],
  };
};
