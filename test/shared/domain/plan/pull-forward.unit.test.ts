import { describe, expect, it } from 'vitest';
import { nextAssessmentOn } from '#shared/domain/plan/next-assessment-on.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { pullForward } from '#shared/domain/plan/pull-forward.ts';
import { aBasis, accepted, adoptedFrom, conclude, on } from './a-plan.ts';

const riskComesBackWithin = { raised: 'P1M', high: { workingDays: 10 } } as const;
const given = adoptedFrom(aBasis({ cadence: { riskComesBackWithin } }));
const { planId, reportId, unit } = given;
const { unitId } = unit;
const [first] = given.revisits;
const pull = (plan: Plan, setOn: string, level: 'normal' | 'raised' | 'high' = 'raised') =>
  pullForward(plan, { level, setOn }, on('2026-12-02'));
const withFirst = (changes: Partial<Plan['revisits'][number]>): Plan => ({
  ...given,
  revisits: given.revisits.map((revisit) => ({ ...revisit, ...changes })),
});
/** Nothing remains: the next assessment is on 5 October 2027. */
const ended = accepted(conclude(given, '2027-01-20', 'achieved')).state;

describe('a higher risk', () => {
  it('brings the next revisit nearer, counted from the day it was set', () => {
    const dates = { dueOn: '2027-01-04', holdBy: '2027-01-18' };
    const move = { from: '2027-01-18', to: '2027-01-04', why: 'riskLevel', movedOn: '2026-12-02' };
    expect(first && accepted(pull(given, '2026-12-01'))).toStrictEqual({
      state: withFirst({ ...dates, moves: [move as never] }),
      events: [
        {
          name: 'RevisitMoved',
          data: { planId, reportId, unitId, revisitNumber: 1, why: 'riskLevel', ...dates },
        },
      ],
    });
    expect(accepted(pull(given, '2026-12-01', 'high')).state.revisits[0]?.dueOn).toBe('2026-12-15');
  });

  it('leaves a revisit that comes the same day or earlier, is called for, or has been moved twenty times', () => {
    expect(pull(given, '2026-12-18')).toBeUndefined();
    expect(accepted(pull(given, '2026-12-15')).state.revisits[0]?.dueOn).toBe('2027-01-15');
    expect(pull(withFirst({ calledAt: '2027-01-18T07:00:00.000Z' }), '2026-12-01')).toBeUndefined();
    const moves = (times: number) =>
      Array.from({ length: times }, () => ({
        from: '2027-01-11',
        to: '2027-01-18',
        why: 'postponed' as const,
        movedOn: '2026-11-20',
      }));
    expect(pull(withFirst({ moves: moves(20) }), '2026-12-01')).toBeUndefined();
    expect(
      accepted(pull(withFirst({ moves: moves(19) }), '2026-12-01')).state.revisits[0]?.moves,
    ).toHaveLength(20);
  });

  it('brings the next assessment nearer when no revisit is left', () => {
    expect(accepted(pull(ended, '2027-08-02'))).toStrictEqual({
      state: { ...ended, nextAssessmentOn: '2027-09-02' },
      events: [{ name: 'NextAssessmentPulledForward', data: { planId, unitId, dueOn: '2027-09-02' } }],
    });
    expect(pull(ended, '2027-09-05')).toBeUndefined();
    expect(accepted(pull(ended, '2027-09-03')).state.nextAssessmentOn).toBe('2027-10-04');
  });

  it('asks for nothing that is asked for already, nor of a plan that is still written', () => {
    const told = { ...ended, told: { ...ended.told, nextAssessmentDue: true } };
    expect(pull(told, '2027-08-02')).toBeUndefined();
    expect(pull({ ...given, status: 'open' }, '2026-12-01')).toBeUndefined();
    expect(pull({ ...ended, nextAssessmentId: given.assessmentId }, '2027-08-02')).toBeUndefined();
  });

  it('is nothing when it is normal, or where the programme says nothing of it', () => {
    expect(pull(given, '2026-12-01', 'normal')).toBeUndefined();
    expect(pull(adoptedFrom(aBasis()), '2026-12-01')).toBeUndefined();
  });
});

describe('the day of the next assessment', () => {
  it('is counted from the last one, or is the day it was pulled forward to, never a later one', () => {
    expect(nextAssessmentOn(given)).toBe('2027-10-05');
    expect(nextAssessmentOn({ ...given, nextAssessmentOn: '2027-10-04' })).toBe('2027-10-04');
    expect(nextAssessmentOn({ ...given, nextAssessmentOn: '2027-10-06' })).toBe('2027-10-05');
    expect(nextAssessmentOn({ ...given, closedDays: ['2027-10-05'] })).toBe('2027-10-06');
  });

  it('is none when it has begun, when nobody is left to follow up, or where the programme does not say', () => {
    const closed = (reason: NonNullable<Plan['closing']>['reason']) =>
      nextAssessmentOn({ ...given, status: 'closed', closing: { closedOn: '2026-12-01', reason } });
    expect(nextAssessmentOn({ ...given, nextAssessmentId: given.assessmentId })).toBeUndefined();
    expect([closed('unitClosed'), closed('agreementEnded')]).toEqual([undefined, undefined]);
    expect([closed('officerDecided'), closed('nothingRemains')]).toEqual(['2027-10-05', '2027-10-05']);
    expect(
      nextAssessmentOn(adoptedFrom(aBasis({ cadence: { nextAssessmentAfter: undefined } }))),
    ).toBeUndefined();
  });
});
