import { tzOffset } from '@date-fns/tz/tzOffset';
import { UTCDateMini } from '@date-fns/utc';
import { add, type Duration, sub } from 'date-fns';
import type { CalendarDate, Instant, Period } from '#events/identifiers.ts';
import { lastHolidayYear, swedishHolidays } from './swedish-holidays.ts';

const zone = 'Europe/Stockholm';
/** People are reminded when the working day begins. */
const morning = 8;

const utcMidnight = (date: CalendarDate): Date => new Date(`${date}T00:00:00.000Z`);
const dateOf = (midnight: Date): CalendarDate => midnight.toISOString().slice(0, 10);

const minute = 60_000;
const offsetAt = (milliseconds: number): number => tzOffset(zone, new Date(milliseconds)) * minute;

/** The date it is in Stockholm at an instant. */
export const dateInStockholm = (instant: Instant): CalendarDate => {
  const milliseconds = Date.parse(instant);
  return dateOf(new Date(milliseconds + offsetAt(milliseconds)));
};

const known = new Map<string, Instant>();
/** More than ten years of mornings: asking the time zone is what takes time, and the answer is always the same. */
const mostKnown = 5_000;

/** The instant of a full hour of a date in Stockholm; 08:00 unless told. */
export const instantInStockholm = (date: CalendarDate, hour: number = morning): Instant => {
  const key = `${date}T${hour}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const byTheClock = Date.parse(date) + hour * 60 * minute;
  // What the clocks show there first tells about when it is, and then by how much they differ at that instant.
  const about = byTheClock - offsetAt(byTheClock);
  const instant = new Date(byTheClock - offsetAt(about)).toISOString();
  if (known.size >= mostKnown) known.clear();
  known.set(key, instant);
  return instant;
};

const durationOf = (period: Period): Duration => {
  const amount = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(period)?.[1] ?? 0);
  return { years: amount('Y'), months: amount('M'), weeks: amount('W'), days: amount('D') };
};

/** Adds a period by the calendar: 31 January + P1M is the last of February, 29 February + P1Y the 28th. */
export const addPeriod = (date: CalendarDate, period: Period): CalendarDate =>
  dateOf(add(new UTCDateMini(Date.parse(date)), durationOf(period)));

/** The date a period before another, by the calendar: 31 March - P1M is the last of February. */
export const subtractPeriod = (date: CalendarDate, period: Period): CalendarDate => {
  return dateOf(sub(new UTCDateMini(Date.parse(date)), durationOf(period)));
};

/**
 * Whether people work that day: neither weekend, Swedish day off nor one of the organisation's own closed days.
 * @throws RangeError when the date lies beyond the table of days off.
 */
export const isWorkingDay = (date: CalendarDate, closedDays: readonly CalendarDate[] = []): boolean => {
  if (Number(date.slice(0, 4)) > lastHolidayYear)
    throw new RangeError(`No Swedish days off are known for ${date}`);
  const weekday = utcMidnight(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !swedishHolidays.has(date) && !closedDays.includes(date);
};

/** The date itself when people work, else the next working day. */
export const nextWorkingDay = (
  date: CalendarDate,
  closedDays: readonly CalendarDate[] = [],
): CalendarDate => {
  let candidate = date;
  while (!isWorkingDay(candidate, closedDays)) candidate = addPeriod(candidate, 'P1D');
  return candidate;
};

/** When something is due: a period after a date, moved to a working day. */
export const dueOn = (
  from: CalendarDate,
  period: Period,
  closedDays: readonly CalendarDate[] = [],
): CalendarDate => nextWorkingDay(addPeriod(from, period), closedDays);

/** The earliest of several instants; undefined when there is none. */
export const earliest = (...instants: readonly (Instant | undefined)[]): Instant | undefined =>
  instants.filter((instant) => instant !== undefined).sort()[0];
