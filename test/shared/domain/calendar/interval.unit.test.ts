import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#events/identifiers.ts';
import { endOf, Interval } from '#shared/domain/calendar/interval.ts';
import { isWorkingDay } from '#shared/domain/calendar/stockholm.ts';

describe('when to come back', () => {
  it.each<[string, CalendarDate, Interval, CalendarDate]>([
    ['a leap day and a year: 28 February', '2028-02-29', 'P1Y', '2029-02-28'],
    ['four years after a leap day: the next one', '2028-02-29', 'P4Y', '2032-03-01'],
    ['the last of January and a month: the last of February', '2028-01-31', 'P1M', '2028-02-29'],
    ['the last of August and six months', '2027-08-31', 'P6M', '2028-02-29'],
    ['on Midsummer Eve: the Monday after', '2026-04-19', 'P2M', '2026-06-22'],
    ['ten working days over Midsummer', '2026-06-15', { workingDays: 10 }, '2026-06-30'],
    ['one working day before Christmas', '2026-12-23', { workingDays: 1 }, '2026-12-28'],
    ['ten working days across a year’s end', '2026-12-21', { workingDays: 10 }, '2027-01-11'],
    ['the next 1 March', '2027-02-28', { yearDays: ['03-01', '10-01'] }, '2027-03-01'],
    ['never the same day, so the one after', '2027-03-01', { yearDays: ['03-01', '10-01'] }, '2027-10-01'],
    ['across a year’s end', '2027-10-01', { yearDays: ['10-01', '03-01'] }, '2028-03-01'],
    ['29 February in a year that has none', '2026-02-27', { yearDays: ['02-29'] }, '2026-03-02'],
    ['29 February in a leap year', '2027-03-01', { yearDays: ['02-29'] }, '2028-02-29'],
    ['31 in a month of thirty', '2026-11-03', { yearDays: ['11-31'] }, '2026-11-30'],
    ['a fixed day on a Sunday: the Monday after', '2026-01-01', { yearDays: ['11-01'] }, '2026-11-02'],
  ])('%s', (_, from, interval, end) => expect(endOf(from, interval)).toBe(end));

  it('passes over the summer weeks that an organisation keeps closed', () => {
    const closedDays = ['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-10'];
    expect(endOf('2026-05-07', 'P2M', closedDays)).toBe('2026-07-13');
    expect(endOf('2026-07-03', { workingDays: 1 }, closedDays)).toBe('2026-07-13');
    expect(endOf('2026-01-01', { yearDays: ['07-06'] }, closedDays)).toBe('2026-07-13');
  });

  it('lands on a working day after the date it is counted from, however it is counted', () => {
    const aDate = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2038-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const anInterval: fc.Arbitrary<Interval> = fc.oneof(
      fc.constantFrom('P1D', 'P2M', 'P1Y', 'P3Y'),
      fc.record({ workingDays: fc.integer({ min: 1, max: 250 }) }),
      fc.record({
        yearDays: fc.uniqueArray(fc.constantFrom('02-29', '03-01', '06-19', '12-24'), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(aDate, anInterval, (from, interval) => {
        const end = endOf(from, interval);
        return Interval.safeParse(interval).success && isWorkingDay(end) && end > from;
      }),
    );
  });

  it.each([{ workingDays: 0 }, { yearDays: [] }, { yearDays: ['13-01'] }, { yearDays: ['02-30x'] }, 'P', {}])(
    'is nothing that a programme can say: %j',
    (interval) => expect(Interval.safeParse(interval).success).toBe(false),
  );
});
