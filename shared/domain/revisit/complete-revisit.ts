import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { linesOf } from '../plan/lines-by-area.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { isUnderWay, type Revisit, remainingAfter } from './revisit.ts';
import type { NewMeasure, RevisitLine, RevisitMeasure } from './revisit-line.ts';
import { revisitSentences as rules } from './rules.ts';

const checkNewMeasure = (
  newMeasure: NewMeasure | undefined,
  field: string,
  {
    heldOn,
    asksForNewMeasure,
  }: { readonly heldOn: CalendarDate | undefined; readonly asksForNewMeasure: boolean },
): Violation[] => {
  if (newMeasure === undefined)
    return asksForNewMeasure ? [{ rule: rules.noEffectAsksForMeasure, field }] : [];
  const { dueOn: received } = newMeasure;
  return heldOn === undefined || received > heldOn
    ? []
    : [{ rule: rules.newMeasureIsAhead, field: `${field}/dueOn`, limit: heldOn, received }];
};

const missingOfMeasure = (
  { judgement }: RevisitMeasure,
  field: string,
  {
    heldOn,
    asksForNewMeasure,
  }: { readonly heldOn: CalendarDate | undefined; readonly asksForNewMeasure: boolean },
): Violation[] => {
  const { done, reason, effect, sign, lookAgainOn, newMeasure } = judgement ?? {};
  if (done === undefined) return [{ rule: rules.everyMeasureIsJudged, field: `${field}/done` }];
  // What was not carried out can have had no effect: the reason is the answer.
  if (done === 'no') {
    return reason === undefined ? [{ rule: rules.notDoneSaysWhy, field: `${field}/reason` }] : [];
  }
  if (effect === undefined) return [{ rule: rules.doneHasEffect, field: `${field}/effect` }];
  if (effect === 'hadEffect' && sign === undefined) {
    return [{ rule: rules.effectHasSign, field: `${field}/sign` }];
  }
  if (effect === 'noEffect')
    return checkNewMeasure(newMeasure, `${field}/newMeasure`, { heldOn, asksForNewMeasure });
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

/**
 * What is missing before a line is judged in full; fields point into the revisit. A measure without effect asks for
 * another one while its aim is not reached and somebody comes back to see what that one led to.
 */
export const missingOfLine = (
  line: RevisitLine,
  { comesAgain }: Pick<Revisit, 'comesAgain'>,
  heldOn?: CalendarDate,
): readonly Violation[] => {
  const field = `/lines/${line.lineId}`;
  const asksForNewMeasure = comesAgain && line.result !== 'achieved';
  return [
    ...(line.result === undefined ? [{ rule: rules.everyLineHasResult, field: `${field}/result` }] : []),
    ...line.measures.flatMap((measure) =>
      missingOfMeasure(measure, `${field}/measures/${measure.measureId}`, { heldOn, asksForNewMeasure }),
    ),
  ];
};

/** What is wrong with the day on which a revisit is said to have been held. */
export const checkHeldOn = (
  { earliestHeldOn }: Revisit,
  heldOn: CalendarDate,
  today: CalendarDate,
): readonly Violation[] =>
  heldOn >= earliestHeldOn && heldOn <= today
    ? []
    : [
        {
          rule: rules.heldDateIsPlausible,
          field: '/heldOn',
          limit: `${earliestHeldOn}/${today}`,
          received: heldOn,
        },
      ];

/** Lines of which the unit has still to tell what has become of its own measures. */
export const linesWithoutAccount = (revisit: Revisit): readonly RevisitLine[] =>
  linesOf(revisit).filter(({ measures }) =>
    measures.some(({ ownerSide, account }) => ownerSide === 'unit' && account === undefined),
  );

/** Who comes unannounced has asked nobody for an account beforehand. */
const missingAccounts = (revisit: Revisit): readonly Violation[] =>
  revisit.announcement === 'unannounced'
    ? []
    : linesWithoutAccount(revisit).map(({ lineId }) => ({
        rule: rules.accountComesFirst,
        field: `/lines/${lineId}/account`,
      }));

export interface CompleteRevisit {
  /** The day somebody was there; the day that was recorded then unless told. */
  readonly heldOn?: CalendarDate | undefined;
  /** Why the unit's own account is not waited for; kept only where one is missing. */
  readonly withoutAccountReason?: string | undefined;
}

/** Completes the revisit when everything in it is judged; what is missing is named, all of it. */
export const completeRevisit = (
  revisit: Revisit,
  { heldOn = revisit.heldOn, withoutAccountReason }: CompleteRevisit,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Revisit> => {
  if (!isUnderWay(revisit)) {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  if (heldOn === undefined) return refuse('invalid', rules.heldDayIsNamed, { field: '/heldOn' });
  const unaccounted = missingAccounts(revisit);
  const violations: Violation[] = [
    ...(withoutAccountReason === undefined ? unaccounted : []),
    ...linesOf(revisit).flatMap((line) => missingOfLine(line, revisit, heldOn)),
    ...checkHeldOn(revisit, heldOn, dateInStockholm(now)),
  ];
  if (violations.length > 0) return new Refusal('invalid', violations);

  const completed: Revisit = {
    ...revisit,
    status: 'completed',
    heldOn,
    ...(unaccounted.length > 0 && withoutAccountReason !== undefined && { withoutAccountReason }),
  };
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
