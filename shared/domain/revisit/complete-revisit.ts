import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { linesOf } from '../plan/lines-by-area.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { type Revisit, remainingAfter } from './revisit.ts';
import type { RevisitLine, RevisitMeasure } from './revisit-line.ts';
import { revisitSentences as rules } from './rules.ts';

const missingOfMeasure = (
  { judgement }: RevisitMeasure,
  field: string,
  heldOn: CalendarDate | undefined,
): Violation[] => {
  const { done, reason, effect, sign, lookAgainOn } = judgement ?? {};
  if (done === undefined) return [{ rule: rules.everyMeasureIsJudged, field: `${field}/done` }];
  // What was not carried out can have had no effect: the reason is the answer.
  if (done === 'no') {
    return reason === undefined ? [{ rule: rules.notDoneSaysWhy, field: `${field}/reason` }] : [];
  }
  if (effect === undefined) return [{ rule: rules.doneHasEffect, field: `${field}/effect` }];
  if (effect === 'hadEffect' && sign === undefined) {
    return [{ rule: rules.effectHasSign, field: `${field}/sign` }];
  }
  const isAhead = lookAgainOn !== undefined && (heldOn === undefined || lookAgainOn > heldOn);
  if (effect !== 'tooEarly' || isAhead) return [];
  return [
    {
      rule: rules.tooEarlySaysWhen,
      field: `${field}/lookAgainOn`,
      ...(heldOn && { limit: heldOn }),
      ...(lookAgainOn && { received: lookAgainOn }),
    },
  ];
};

/** What is missing before a line is judged in full; fields point into the revisit. */
export const missingOfLine = (line: RevisitLine, heldOn?: CalendarDate): readonly Violation[] => {
  const field = `/lines/${line.lineId}`;
  return [
    ...(line.result === undefined ? [{ rule: rules.everyLineHasResult, field: `${field}/result` }] : []),
    ...line.measures.flatMap((measure) =>
      missingOfMeasure(measure, `${field}/measures/${measure.measureId}`, heldOn),
    ),
  ];
};

/** Completes the revisit when everything in it is judged; what is missing is named, all of it. */
export const completeRevisit = (
  revisit: Revisit,
  { heldOn }: { readonly heldOn: CalendarDate },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Revisit> => {
  if (revisit.status !== 'open') {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  const today = dateInStockholm(now);
  const { earliestHeldOn } = revisit;
  const violations: Violation[] = linesOf(revisit).flatMap((line) => missingOfLine(line, heldOn));
  if (heldOn < earliestHeldOn || heldOn > today) {
    violations.push({
      rule: rules.heldDateIsPlausible,
      field: '/heldOn',
      limit: `${earliestHeldOn}/${today}`,
      received: heldOn,
    });
  }
  if (violations.length > 0) return new Refusal('invalid', violations);

  const completed: Revisit = { ...revisit, status: 'completed', heldOn };
  const { revisitId, planId, unit, number } = revisit;
  return {
    state: completed,
    events: [
      {
        name: 'RevisitCompleted',
        data: {
          revisitId,
          planId,
          unitId: unit.unitId,
          revisitNumber: number,
          heldOn,
          results: linesOf(revisit).flatMap(({ lineId, result }) => (result ? [{ lineId, result }] : [])),
          remaining: remainingAfter(completed).map(({ lineId }) => lineId),
        },
      },
    ],
  };
};
