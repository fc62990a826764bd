import * as z from 'zod/mini';
import { type CalendarDate, Period } from '#events/identifiers.ts';
import { addPeriod, dueOn, isWorkingDay, nextWorkingDay } from './stockholm.ts';

/** A day of every year, month and day as in ISO 8601 without the year: "02-15". 29 February is the 28th in other years. */
export const YearDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/**
 * How long after something the next thing comes: a calendar period ("P2M"), so many working days, or the next
 * of the fixed days that a municipality keeps every year ("each 1 March and 1 October").
 */
export const Interval = z.union([
  Period,
  z.strictObject({ workingDays: z.int().check(z.gte(1), z.lte(500)) }),
  z.strictObject({ yearDays: z.array(YearDay).check(z.minLength(1), z.maxLength(12)) }),
]);
export type Interval = z.infer<typeof Interval>;

const lastOfMonth = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day of a year; the last of its month where the month is shorter that year. */
const inYear = (yearDay: string, year: number): CalendarDate => {
  const [month, day] = yearDay.split('-').map(Number) as [number, number];
  const shown = String(Math.min(day, lastOfMonth(month, year))).padStart(2, '0');
  return `${year}-${yearDay.slice(0, 2)}-${shown}`;
};

/** The first fixed day after a date, that year or the next. */
const nextYearDay = (from: CalendarDate, yearDays: readonly string[]): CalendarDate => {
  const year = Number(from.slice(0, 4));
  const days = [year, year + 1].flatMap((candidate) => yearDays.map((day) => inYear(day, candidate)));
  return days.filter((day) => day > from).sort()[0] as CalendarDate;
};

const afterWorkingDays = (
  from: CalendarDate,
  count: number,
  closedDays: readonly CalendarDate[],
): CalendarDate => {
  let day = from;
  for (let counted = 0; counted < count; ) {
    day = addPeriod(day, 'P1D');
    if (isWorkingDay(day, closedDays)) counted++;
  }
  return day;
};

/** The working day on which an interval counted from a date ends. The date itself is not counted. */
export const endOf = (
  from: CalendarDate,
  interval: Interval,
  closedDays: readonly CalendarDate[] = [],
): CalendarDate => {
  if (typeof interval === 'string') return dueOn(from, interval, closedDays);
  return 'workingDays' in interval
    ? afterWorkingDays(from, interval.workingDays, closedDays)
    : nextWorkingDay(nextYearDay(from, interval.yearDays), closedDays);
};
