import type { CalendarDate, LocalId, RevisitId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { endPlan } from './end-plan.ts';
import { mapLines } from './lines-by-area.ts';
import { type Plan, remainingLines, type SetRevisit } from './plan.ts';
import type { LineResult, Result } from './plan-line.ts';
import { revisitsAfter } from './revisit-dates.ts';
import { planSentences as rules } from './rules.ts';

/** What a completed revisit came to, in codes. */
export interface RevisitOutcome {
  readonly revisitId: RevisitId;
  readonly number: number;
  readonly heldOn: CalendarDate;
  readonly lines: readonly {
    readonly lineId: LocalId;
    readonly result: Result;
    readonly measures: LineResult['measures'];
  }[];
}

export interface ConcludeRevisit extends RevisitOutcome {
  /** The organisation's own closed days as they are now; those the plan knows unless told. */
  readonly closedDays?: readonly CalendarDate[];
}

const withResults = (
  plan: Plan,
  { revisitId, number: revisitNumber, heldOn, lines }: RevisitOutcome,
): Plan['areas'] =>
  mapLines(plan.areas, (line) => {
    const judged = lines.find(({ lineId }) => lineId === line.lineId);
    if (judged === undefined) return line;
    const { result, measures } = judged;
    return {
      ...line,
      version: line.version + 1,
      latest: { revisitId, revisitNumber, heldOn, result, measures: [...measures] },
    };
  });

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
  if (revisit.held !== undefined || plan.status === 'closed') return undefined;

  const held: SetRevisit = { ...revisit, held: { revisitId, heldOn } };
  const noted: Plan = {
    ...plan,
    closedDays: [...closedDays],
    areas: withResults(plan, outcome),
    revisits: plan.revisits.map((candidate) => (candidate === revisit ? held : candidate)),
  };
  const remaining = remainingLines(noted).map(({ lineId }) => lineId);
  const revisits = remaining.length === 0 ? undefined : revisitsAfter(noted, held, heldOn);
  const next = revisits?.find((candidate) => candidate.number === number + 1);
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
