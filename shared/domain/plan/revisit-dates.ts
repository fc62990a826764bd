import type { CalendarDate } from '#events/identifiers.ts';
import { dueOn, nextWorkingDay } from '../calendar/stockholm.ts';
import type { Plan, SetRevisit } from './plan.ts';

interface RevisitToSet {
  readonly number: number;
  readonly name: string;
  readonly countedDate: CalendarDate;
  /** A revisit is not due before the step it follows: it would be late from the start. */
  readonly notBefore: CalendarDate;
}

const setRevisit = (
  { programme, closedDays }: Plan,
  { number, name, countedDate, notBefore }: RevisitToSet,
): SetRevisit => {
  const due = nextWorkingDay(countedDate > notBefore ? countedDate : notBefore, closedDays);
  const { revisitHeldWithin } = programme.definition.cadence;
  return { number, name, dueOn: due, holdBy: dueOn(due, revisitHeldWithin, closedDays) };
};

/** The revisits of the cadence in the order they come, each counted from the adoption or from the completed assessment. */
export const revisitsFrom = (plan: Plan, adoptedOn: CalendarDate): SetRevisit[] =>
  plan.programme.definition.cadence.revisits
    .map(({ name, after, countedFrom }) => ({
      name,
      countedDate: dueOn(
        countedFrom === 'planAdoption' ? adoptedOn : plan.assessmentCompletedOn,
        after,
        plan.closedDays,
      ),
    }))
    .sort((a, b) => a.countedDate.localeCompare(b.countedDate))
    .map((revisit, index) => setRevisit(plan, { number: index + 1, ...revisit, notBefore: adoptedOn }));

/**
 * The revisits after one was held while something remains: the next of the cadence where there is one, else one
 * more counted from the day this one was held. Undefined when the programme does not come again.
 */
export const revisitsAfter = (
  plan: Plan,
  held: SetRevisit,
  heldOn: CalendarDate,
): readonly SetRevisit[] | undefined => {
  const { revisitAgainAfter } = plan.programme.definition.cadence;
  const next = plan.revisits.find(({ number }) => number === held.number + 1);
  if (next !== undefined) {
    const moved = setRevisit(plan, { ...next, countedDate: next.dueOn, notBefore: heldOn });
    return plan.revisits.map((revisit) => (revisit === next ? moved : revisit));
  }
  if (revisitAgainAfter === undefined) return undefined;
  const again = setRevisit(plan, {
    number: held.number + 1,
    name: held.name,
    countedDate: dueOn(heldOn, revisitAgainAfter, plan.closedDays),
    notBefore: heldOn,
  });
  return [...plan.revisits, again];
};
