import { describe, expect, it } from 'vitest';
import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { currentRevisit } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import { aBasis, accepted, anAdoptedPlan, anAgreedPlan, anOpenPlan, on, twoYears } from './a-plan.ts';

/** The days of a week from its Monday on. */
const week = (monday: string): string[] =>
  Array.from({ length: 5 }, (_, day) =>
    new Date(Date.parse(monday) + day * 86_400_000).toISOString().slice(0, 10),
  );

describe('days that the organisation keeps closed', () => {
  it('are no days for revisits or presentations: the first working day after them is', () => {
    const closedDays = week('2027-01-18');
    const { state } = accepted(adoptPlan(anAgreedPlan(), { closedDays }, on('2026-11-16')));
    expect(currentRevisit(anAdoptedPlan())).toMatchObject({ dueOn: '2027-01-18', holdBy: '2027-02-01' });
    expect(currentRevisit(state)).toMatchObject({ dueOn: '2027-01-25', holdBy: '2027-02-08' });
    expect(state.closedDays).toEqual(closedDays);
  });

  it('are those of the adoption, not only those known when the plan opened', () => {
    const plan = anAgreedPlan();
    const opened = { ...plan, closedDays: week('2027-01-18') };
    expect(currentRevisit(accepted(adoptPlan(opened, {}, on('2026-11-16'))).state)?.dueOn).toBe('2027-01-25');
    const now = { closedDays: [] };
    expect(currentRevisit(accepted(adoptPlan(opened, now, on('2026-11-16'))).state)?.dueOn).toBe(
      '2027-01-18',
    );
  });

  it('move the next revisit, which is counted from the one before', () => {
    const plan = anAdoptedPlan();
    const outcome = { revisitId: '0192f0c1-6666-5c3d-8e4f-5a6b7c8d9e0f' as never, number: 1, lines: [] };
    const held = { ...outcome, heldOn: '2027-05-10', closedDays: week('2027-07-12') };
    const { state } = accepted(concludeRevisit(plan, held, on('2027-05-10')));
    expect(currentRevisit(state)).toMatchObject({ number: 2, dueOn: '2027-07-19' });
  });

  it('hold back reminders and what is late: nobody is there to read them', () => {
    const basis = aBasis({ closedDays: week('2026-11-16') });
    const plan = anOpenPlan(basis);
    expect(planRules.wakeAt(plan)).toBe('2026-11-23T07:00:00.000Z');
    const late = anAdoptedPlan({ ...anAgreedPlan(), closedDays: ['2026-12-21', '2026-12-22'] });
    expect(ring(late, { now: '2026-12-22T09:00:00.000Z' })).toBeUndefined();
    expect(accepted(ring(late, { now: '2026-12-23T09:00:00.000Z' })).events[0]?.name).toBe('MeasureOverdue');
  });

  it('move the day on which the next assessment is asked for', () => {
    const empty = anOpenPlan(aBasis({ findings: [], cadence: { ...twoYears, nextAssessmentAfter: 'P2Y' } }));
    const { state } = accepted(adoptPlan(empty, { closedDays: week('2028-10-02') }, on('2026-11-16')));
    expect(planRules.wakeAt(accepted(adoptPlan(empty, {}, on('2026-11-16'))).state)).toBe(
      '2028-10-05T06:00:00.000Z',
    );
    expect(planRules.wakeAt(state)).toBe('2028-10-09T06:00:00.000Z');
  });
});
