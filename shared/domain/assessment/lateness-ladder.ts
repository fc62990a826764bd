import * as z from 'zod/mini';
import { CalendarDate, type Instant } from '#events/identifiers.ts';
import { addPeriod, dueOn, earliest, instantInStockholm, nextWorkingDay } from '../calendar/stockholm.ts';
import type { LadderStep } from '../programme/reminder-rule.ts';

/** How far lateness has climbed, and from which day it was counted: another day starts from the bottom. */
export const RungStep = z.object({ dueOn: CalendarDate, step: z.int().check(z.positive()) });
export type RungStep = z.infer<typeof RungStep>;

export interface Lateness {
  /** When it should have been done. */
  readonly dueOn: CalendarDate;
  /** The programme's ladder; empty when it is switched off. */
  readonly ladder: readonly LadderStep[];
  readonly rung?: RungStep | undefined;
  /** The organisation's own closed days. */
  readonly closedDays?: readonly CalendarDate[];
}

/** A step that lateness has reached, counted from 1, and who is told. */
export interface ReachedStep {
  readonly step: number;
  readonly tell: LadderStep['tell'];
}

/** Each step not yet rung, with the working morning it is reached: never on the due day itself, which is not late. */
const comingSteps = ({ dueOn: due, ladder, rung, closedDays = [] }: Lateness) => {
  const dayAfter = nextWorkingDay(addPeriod(due, 'P1D'), closedDays);
  const done = rung?.dueOn === due ? rung.step : 0;
  return ladder
    .map(({ after, tell }, index) => {
      const date = dueOn(due, after, closedDays);
      return { step: index + 1, tell, at: instantInStockholm(date > dayAfter ? date : dayAfter) };
    })
    .filter(({ step }) => step > done);
};

/** When the next step of the ladder is reached; undefined above the top. */
export const nextStepAt = (lateness: Lateness): Instant | undefined =>
  earliest(...comingSteps(lateness).map(({ at }) => at));

/** The highest step reached by now that has not been rung; after an outage the lower ones are passed over. */
export const stepReached = (lateness: Lateness, now: Instant): ReachedStep | undefined => {
  const reached = comingSteps(lateness)
    .filter(({ at }) => at <= now)
    .at(-1);
  return reached && { step: reached.step, tell: reached.tell };
};
