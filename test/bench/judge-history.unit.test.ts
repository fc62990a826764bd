import { describe, expect, it } from 'vitest';
import { foundingOf, refOf } from '#bench/alarms/country.ts';
import { judgeHistory, morningOf } from '#bench/alarms/judge-history.ts';
import type { Envelope } from '#events/envelope.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';

const founding = foundingOf({ records: 100, startsOn: '2027-01-04', dueFrom: () => '2027-03-01' });
const planOf = (record: number): Plan => founding(record).state;
const rung = (name: string, time: string, data: object): Envelope =>
  ({ type: `se.samsyn.${name}.v1`, time, data }) as unknown as Envelope;
const call = rung('PlanDueForReview', '2027-03-01T07:02:30.000Z', { revisitNumber: 1 });
const until = morningOf('2027-06-01');
const verdict = (record: number, history: readonly Envelope[]) => {
  const { lost, doubled, early } = judgeHistory(planOf(record), history, until);
  return { lost: lost.length, doubled: doubled.length, early: early.length };
};

describe('the bench’s judge', () => {
  it('has nothing to say of a revisit that was called for once and in time', () => {
    expect(verdict(2, [call])).toEqual({ lost: 0, doubled: 0, early: 0 });
  });

  it('sees what never rang, what rang twice and what rang before its time', () => {
    expect(verdict(2, [])).toEqual({ lost: 1, doubled: 0, early: 0 });
    expect(verdict(2, [call, call])).toEqual({ lost: 0, doubled: 1, early: 0 });
    expect(verdict(2, [{ ...call, time: '2027-03-01T06:59:59.999Z' }])).toMatchObject({ early: 1 });
  });

  it('sees a ladder that climbs for what was held in time', () => {
    const overdue = rung('RevisitOverdue', '2027-03-16T07:02:30.000Z', { revisitNumber: 1, step: 1 });
    expect(verdict(2, [call, overdue])).toMatchObject({ early: 1 });
  });

  it('asks for every step of the ladder of a neglected plan that was closed', () => {
    const plan = { ...planOf(20), status: 'closed' } as Plan;
    expect(judgeHistory(plan, [call], until).lost).toHaveLength(4);
  });

  it('knows when it is eight in Stockholm, on both sides of the nights when the clocks change', () => {
    const at = (date: string) => new Date(morningOf(date)).toISOString().slice(11, 16);
    expect(['2027-03-27', '2027-03-28', '2027-10-30', '2027-10-31'].map(at)).toEqual([
      '07:00',
      '06:00',
      '06:00',
      '07:00',
    ]);
  });

  it('gives every record an id of its own', () => {
    expect(new Set(Array.from({ length: 1_000 }, (_, record) => refOf(record).id)).size).toBe(1_000);
  });
});
