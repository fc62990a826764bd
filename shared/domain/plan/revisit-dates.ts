import type { CalendarDate } from '#events/identifiers.ts';
import { endOf, type Interval } from '../calendar/interval.ts';
import { nextWorkingDay } from '../calendar/stockholm.ts';
import type { Plan } from './plan.ts';
import { type SetRevisit, waitingRevisits } from './set-revisit.ts';

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);

/** When a revisit is due and should be held by; never before the step it follows: it would be late from the start. */
export const datesFrom = (
  { programme, closedDays }: Plan,
  countedDate: CalendarDate,
  notBefore: CalendarDate = countedDate,
): Pick<SetRevisit, 'dueOn' | 'holdBy'> => {
  const due = nextWorkingDay(later(countedDate, notBefore), closedDays);
  return { dueOn: due, holdBy: endOf(due, programme.definition.cadence.revisitHeldWithin, closedDays) };
};

/** A number that no revisit of the plan has had. */
export const nextNumber = ({ revisits }: Plan): number =>
  Math.max(0, ...revisits.map(({ number }) => number)) + 1;

/** Each date as expected from the one before it, first of all from the day one was held; what a person has moved stays. */
const rechained = (plan: Plan, waiting: readonly SetRevisit[], heldOn: CalendarDate): SetRevisit[] => {
  let before = heldOn;
  return waiting.map((revisit) => {
    const { afterLast, moves = [], dueOn, calledAt } = revisit;
    const isFixed = afterLast === undefined || moves.length > 0;
    const counted = isFixed ? dueOn : endOf(before, afterLast, plan.closedDays);
    const dated = calledAt === undefined ? { ...revisit, ...datesFrom(plan, counted, heldOn) } : revisit;
    before = dated.dueOn;
    return dated;
  });
};

/**
 * The revisits of the cadence in the order they come, counted from the adoption, from the completed assessment or
 * from the one before: that one's own date is then only expected.
 */
export const revisitsFrom = (plan: Plan, adoptedOn: CalendarDate): SetRevisit[] => {
  let before = adoptedOn;
  return plan.programme.definition.cadence.revisits
    .map(({ name, after, countedFrom }) => {
      const from = {
        planAdoption: adoptedOn,
        assessmentCompletion: plan.assessmentCompletedOn,
        lastRevisit: before,
      };
      const dates = datesFrom(plan, endOf(from[countedFrom], after, plan.closedDays), adoptedOn);
      before = dates.dueOn;
      return { name, ...dates, ...(countedFrom === 'lastRevisit' && { afterLast: after }) };
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
    .map((revisit, index) => ({ number: index + 1, ...revisit }));
};

/** One more; counted anew when an extra revisit is held before it. */
const again = (
  plan: Plan,
  { every, countedDate, notBefore }: { every: Interval; countedDate: CalendarDate; notBefore: CalendarDate },
): SetRevisit => ({
  number: nextNumber(plan),
  // What an extra revisit is called is not what the programme calls the next one.
  name: plan.programme.definition.cadence.revisits.at(-1)?.name ?? plan.programme.definition.names.revisit,
  ...datesFrom(plan, countedDate, notBefore),
  afterLast: every,
});

/**
 * The revisits after one was held while something remains: those of the cadence where there are any, counted anew
 * from this one where they follow it, else one more. Undefined when the programme does not come again.
 */
export const revisitsAfter = (plan: Plan, heldOn: CalendarDate): readonly SetRevisit[] | undefined => {
  const { revisitAgainAfter } = plan.programme.definition.cadence;
  const waiting = rechained(plan, waitingRevisits(plan.revisits), heldOn);
  if (waiting.length > 0) {
    return plan.revisits.map((revisit) => waiting.find(({ number }) => number === revisit.number) ?? revisit);
  }
  if (revisitAgainAfter === undefined) return undefined;
  const countedDate = endOf(heldOn, revisitAgainAfter, plan.closedDays);
  return [...plan.revisits, again(plan, { every: revisitAgainAfter, countedDate, notBefore: heldOn })];
};

const firstAfter = (
  passed: CalendarDate,
  { from, every, closedDays }: { from: CalendarDate; every: Interval; closedDays: readonly CalendarDate[] },
): CalendarDate => {
  let date = from;
  while (date <= passed) date = endOf(date, every, closedDays);
  return date;
};

/**
 * The revisits after one was waived: the next of the cadence as it was, else one more. That one is still counted from
 * the last held, in so many steps that it comes after the one that was waived.
 */
export const revisitsAfterWaiving = (
  plan: Plan,
  waived: SetRevisit,
  waivedOn: CalendarDate,
): readonly SetRevisit[] | undefined => {
  const { revisitAgainAfter } = plan.programme.definition.cadence;
  if (waitingRevisits(plan.revisits).length > 0) return plan.revisits;
  if (revisitAgainAfter === undefined) return undefined;
  const lastHeld = plan.revisits
    .flatMap(({ held }) => held?.heldOn ?? [])
    .sort()
    .at(-1);
  const next = firstAfter(later(waived.dueOn, waivedOn), {
    from: lastHeld ?? waived.dueOn,
    every: revisitAgainAfter,
    closedDays: plan.closedDays,
  });
  return [
    ...plan.revisits,
    again(plan, { every: revisitAgainAfter, countedDate: next, notBefore: waivedOn }),
  ];
};
