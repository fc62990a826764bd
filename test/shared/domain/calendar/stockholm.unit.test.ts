import { TZDate } from '@date-fns/tz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  dateInStockholm,
  dueOn,
  earliest,
  instantInStockholm,
  isWorkingDay,
  nextWorkingDay,
} from '#shared/domain/calendar/stockholm.ts';

const aDate = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the calendar in Stockholm', () => {
  it('reminds at eight in the morning, summer and winter, also the days the clocks change', () => {
    expect(instantInStockholm('2026-01-15')).toBe('2026-01-15T07:00:00.000Z');
    expect(instantInStockholm('2026-07-15')).toBe('2026-07-15T06:00:00.000Z');
    expect(instantInStockholm('2026-03-29')).toBe('2026-03-29T06:00:00.000Z');
    expect(instantInStockholm('2026-10-25')).toBe('2026-10-25T07:00:00.000Z');
    expect(instantInStockholm('2026-03-29', 1)).toBe('2026-03-29T00:00:00.000Z');
    expect(instantInStockholm('2026-10-25', 1)).toBe('2026-10-24T23:00:00.000Z');
  });

  it('knows which date it is in Stockholm late in the evening', () => {
    expect(dateInStockholm('2026-06-30T22:30:00.000Z')).toBe('2026-07-01');
    expect(dateInStockholm('2026-12-31T22:30:00.000Z')).toBe('2026-12-31');
    expect(dateInStockholm('2026-12-31T23:30:00.000Z')).toBe('2027-01-01');
  });

  it('agrees with a calendar library on every hour but those that the clocks skip or repeat', () => {
    fc.assert(
      fc.property(aDate, fc.integer({ min: 3, max: 23 }), (date, hour) => {
        const [year, month, day] = date.split('-').map(Number) as [number, number, number];
        const other = new TZDate(year, month - 1, day, hour, 'Europe/Stockholm');
        expect(instantInStockholm(date, hour)).toBe(new Date(other.getTime()).toISOString());
      }),
      { numRuns: 500 },
    );
  });

  it('gives back the date of any hour of it', () => {
    fc.assert(
      fc.property(
        aDate,
        fc.integer({ min: 4, max: 23 }),
        (date, hour) => dateInStockholm(instantInStockholm(date, hour)) === date,
      ),
    );
  });

  it.each([
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2028-01-31', 'P1M', '2028-02-29'],
    ['2028-02-29', 'P1Y', '2029-02-28'],
    ['2026-12-15', 'P2M', '2027-02-15'],
    ['2026-03-28', 'P1D', '2026-03-29'],
    ['2026-10-25', 'P1D', '2026-10-26'],
    ['2026-05-01', 'P1Y2M3D', '2027-07-04'],
    ['2026-05-01', 'P2W', '2026-05-15'],
  ])('%s + %s = %s', (from, period, to) => expect(addPeriod(from, period)).toBe(to));

  it.each([
    ['2026-06-19', '2026-06-22', 'midsummer'],
    ['2026-12-24', '2026-12-28', 'Christmas'],
    ['2026-12-31', '2027-01-04', 'New Year, across the year’s end'],
    ['2026-04-03', '2026-04-07', 'Easter'],
    ['2026-05-14', '2026-05-15', 'Ascension Day'],
    ['2026-11-22', '2026-11-23', 'a Sunday'],
    ['2026-11-23', '2026-11-23', 'a working day'],
  ])('moves %s to %s: %s', (date, next) => expect(nextWorkingDay(date)).toBe(next));

  it('also passes over the organisation’s own closed days', () => {
    expect(nextWorkingDay('2026-07-06', ['2026-07-06', '2026-07-07'])).toBe('2026-07-08');
  });

  it('always lands on a working day, never before the date', () => {
    fc.assert(
      fc.property(aDate, fc.constantFrom('P1D', 'P21D', 'P2M', 'P1Y', 'P2Y'), (from, period) => {
        const due = dueOn(from, period);
        return isWorkingDay(due) && due >= addPeriod(from, period);
      }),
    );
  });

  it('does not guess beyond the years it knows', () => {
    expect(isWorkingDay('2045-12-29')).toBe(true);
    expect(() => isWorkingDay('2046-01-01')).toThrow(RangeError);
  });

  it('finds the earliest of the instants there are', () => {
    expect(earliest(undefined, '2027-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')).toBe(
      '2026-01-01T00:00:00.000Z',
    );
    expect(earliest(undefined)).toBeUndefined();
  });
});
