import { describe, expect, it } from 'vitest';
import { addRevisit } from '#shared/domain/plan/add-revisit.ts';
import { moveRevisit } from '#shared/domain/plan/move-revisit.ts';
import { currentRevisit, type Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { planSeenByOthers } from '#shared/domain/plan/plan-seen-by-others.ts';
import { pullForward } from '#shared/domain/plan/pull-forward.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import { waiveRevisit } from '#shared/domain/plan/waive-revisit.ts';
import type { Cadence } from '#shared/domain/programme/definition.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  anAdoptedPlan,
  anOpenPlan,
  broken,
  conclude,
  eventNames,
  officer,
  on,
  twoYears,
} from './a-plan.ts';

const cause = { kind: 'lexSarah', date: '2026-11-20', referenceNumber: 'ON/2026:301' } as const;
const moved = (
  plan: Plan,
  dueOn: string,
  { reason, at = '2026-12-01' }: { reason?: string; at?: string } = {},
) => moveRevisit(plan, { number: 1, dueOn, ...(reason && { reason }) }, on(at));
const waived = (plan: Plan, { number = 1, at = '2026-12-01' } = {}) =>
  waiveRevisit(plan, { number, reason: 'Enheten flyttar.', isCarriedOut: false }, on(at));
const extra = (plan: Plan, dueOn = '2026-12-07', at = '2026-11-24') =>
  addRevisit(plan, { dueOn, cause }, on(at));
const rung = (plan: Plan, at: string): Plan => accepted(ring(plan, { now: `${at}T12:00:00.000Z` })).state;
const called = () => rung(anAdoptedPlan(), '2027-01-18');
const of = (cadence: Partial<Cadence>): Plan => adoptedFrom(aBasis({ cadence }));

describe('a revisit that is moved', () => {
  it('comes forward as the officer pleases', () => {
    const { state, events } = accepted(moved(anAdoptedPlan(), '2026-12-14'));
    expect(currentRevisit(state)).toMatchObject({
      number: 1,
      dueOn: '2026-12-14',
      holdBy: '2026-12-28',
      moves: [{ from: '2027-01-18', to: '2026-12-14', why: 'movedForward', by: officer }],
    });
    expect(events).toMatchObject([
      { name: 'RevisitMoved', data: { why: 'movedForward', dueOn: '2026-12-14' } },
    ]);
    expect(JSON.stringify(events)).not.toContain('flyttar');
  });

  it('is postponed with a reason only, and across a year’s end to the first working day', () => {
    const plan = accepted(moved(anAdoptedPlan(), '2026-12-28')).state;
    expect(broken(moved(plan, '2027-01-01'))).toEqual(['/reason plan.postponedSaysWhy']);
    const { state } = accepted(moved(plan, '2027-01-01', { reason: 'Enheten flyttar.' }));
    expect(currentRevisit(state)).toMatchObject({ dueOn: '2027-01-04', holdBy: '2027-01-18' });
    expect(planRules.wakeAt({ ...state, areas: {} })).toBe('2027-01-04T07:00:00.000Z');
    expect(moved(state, '2027-01-04', { reason: 'Samma dag.' })).toBeUndefined();
  });

  it('is not moved into the past, nor further than three years', () => {
    expect(broken(moved(anAdoptedPlan(), '2026-11-30'))).toEqual(['/dueOn plan.movedToPlausibleDay']);
    expect(broken(moved(anAdoptedPlan(), '2029-12-02'))).toEqual(['/dueOn plan.movedToPlausibleDay']);
  });

  it('is not called for a second time when it was called for before, but its lateness starts over', () => {
    const late = rung(called(), '2027-02-02');
    expect(currentRevisit(late)?.rungStep).toMatchObject({ step: 1 });
    const state = accepted(moved(late, '2027-03-01', { reason: 'Sjukdom.', at: '2027-02-03' })).state;
    const after = { ...state, areas: {} };
    expect(ring(after, { now: '2027-03-15T12:00:00.000Z' })).toBeUndefined();
    expect(eventNames(ring(after, { now: '2027-03-16T12:00:00.000Z' }))).toEqual(['RevisitOverdue']);
  });

  it('rings at eight in Stockholm on the Mondays after both nights when the clocks change, and not before', () => {
    for (const [dueOn, eight] of [
      ['2027-03-29', '2027-03-30T06:00:00.000Z'],
      ['2027-11-01', '2027-11-01T07:00:00.000Z'],
    ] as const) {
      // 29 March 2027 is Easter Monday: the Tuesday after is the working day.
      const { state } = accepted(moved(anAdoptedPlan(), dueOn, { reason: 'Ny tid.' }));
      const told = { ...state.told, nextAssessmentDue: true };
      const quiet = { ...state, areas: {}, presentBy: undefined as never, told };
      expect(planRules.wakeAt(quiet)).toBe(eight);
      expect(ring(quiet, { now: new Date(Date.parse(eight) - 1).toISOString() })).toBeUndefined();
      expect(eventNames(ring(quiet, { now: eight }))).toEqual(['PlanDueForReview']);
    }
  });
});

describe('a revisit that is waived', () => {
  it('says why and by whom; the next is counted from the last held, past the one that was waived', () => {
    const first = accepted(conclude(called(), '2027-01-20', 'partly')).state;
    expect(currentRevisit(first)).toMatchObject({ number: 2, dueOn: '2027-03-22' });
    const { state, events } = accepted(waived(first, { number: 2, at: '2027-03-01' }));
    expect(state.revisits[1]?.waived).toEqual({
      waivedOn: '2027-03-01',
      reason: 'Enheten flyttar.',
      by: officer,
    });
    expect(currentRevisit(state)).toMatchObject({ number: 3, dueOn: '2027-05-24' });
    expect(events).toMatchObject([
      { name: 'RevisitWaived', data: { nextNumber: 3, nextDueOn: '2027-05-24' } },
    ]);
    expect(broken(waived(state, { number: 2 }))).toEqual(['/revisits/2 plan.revisitIsSettled']);
  });

  it('never rings any more', () => {
    const { state } = accepted(waived(anAdoptedPlan()));
    const decision = ring({ ...state, areas: {}, presentBy: undefined }, { now: '2027-03-15T12:00:00.000Z' });
    expect(decision).toBeUndefined();
    expect(currentRevisit(state)).toMatchObject({ number: 2, dueOn: '2027-03-18' });
  });

  it('ends a plan whose programme does not come again: the rest is carried over', () => {
    const { state, events } = accepted(waived(of(twoYears)));
    expect(state.closing).toMatchObject({ reason: 'programmeEnds' });
    expect(events.map(({ name }) => name)).toEqual(['RevisitWaived', 'PlanClosed']);
  });

  it('is not waived when somebody has been there, nor before or after the plan holds', () => {
    const there = { number: 1, reason: 'Hinner inte.', isCarriedOut: true };
    expect(broken(waiveRevisit(called(), there, on('2027-01-20')))).toEqual([
      '/revisits/1 plan.heldIsNotWaived',
    ]);
    expect(broken(waived(anOpenPlan()))).toEqual(['plan.revisitOfThePlan']);
    expect(broken(waived(anAdoptedPlan(), { number: 7 }))).toEqual(['plan.revisitOfThePlan']);
  });
});

describe('an extra revisit', () => {
  it('comes before the ordinary one, and of its cause nothing is told but to those who follow up', () => {
    const { state, events } = accepted(extra(anAdoptedPlan()));
    expect(currentRevisit(state)).toMatchObject({
      number: 2,
      name: 'Extra uppföljning',
      dueOn: '2026-12-07',
      cause,
    });
    const told = JSON.stringify([
      events,
      planSeenByOthers(state),
      planRules.summary(state),
      planRules.texts(state),
    ]);
    expect(told).toContain('Extra uppföljning');
    expect(told).not.toMatch(/lexSarah|2026:301|2026-11-20/);
  });

  it('keeps of a complaint, a lex Sarah or a lex Maria report date and reference number, and asks for both', () => {
    const plan = anAdoptedPlan();
    const command = { dueOn: '2026-12-07', cause: { kind: 'lexMaria', date: '2027-01-01' } } as const;
    expect(broken(addRevisit(plan, command, on('2026-11-24')))).toEqual([
      '/cause/date plan.causeIsNotAhead',
      '/cause/referenceNumber plan.causeHasReference',
    ]);
    const newManager = {
      dueOn: '2026-12-07',
      cause: { kind: 'managerChanged', date: '2026-11-01' },
    } as const;
    expect(eventNames(addRevisit(plan, newManager, on('2026-11-24')))).toEqual(['ExtraRevisitSet']);
    expect(broken(extra(plan, '2027-06-01'))).toEqual(['/dueOn plan.extraComesSoon']);
  });

  it('is never the second at once', () => {
    expect(broken(extra(accepted(extra(anAdoptedPlan())).state))).toEqual([
      '/revisits plan.oneRevisitAtATime',
    ]);
    expect(broken(extra(called(), '2027-01-25', '2027-01-20'))).toEqual(['/revisits plan.oneRevisitAtATime']);
    expect(broken(extra(anOpenPlan()))).toEqual(['/status plan.extraWhileItHolds']);
  });

  it('covers an ordinary one that was due before it was held: the next is counted from it', () => {
    const open = rung(accepted(extra(anAdoptedPlan(), '2027-01-11', '2027-01-07')).state, '2027-01-11');
    const { state } = accepted(conclude(open, '2027-01-20', 'partly'));
    expect(state.revisits).toMatchObject([{ number: 1, coveredBy: 2 }, { number: 2 }, { number: 3 }]);
    expect(currentRevisit(state)).toMatchObject({ number: 3, name: 'Återbesök', dueOn: '2027-03-22' });
  });

  it('held in good time leaves the ordinary one as it was', () => {
    const open = rung(accepted(extra(anAdoptedPlan())).state, '2026-12-07');
    const { state } = accepted(conclude(open, '2026-12-10', 'partly'));
    expect(currentRevisit(state)).toMatchObject({ number: 1, dueOn: '2027-01-18' });
  });
});

describe('revisits that follow each other', () => {
  const cadence: Partial<Cadence> = {
    revisits: [
      { name: 'Första', after: { workingDays: 20 }, countedFrom: 'planAdoption' },
      { name: 'Andra', after: 'P3M', countedFrom: 'lastRevisit' },
      { name: 'Tredje', after: { yearDays: ['03-01', '10-01'] }, countedFrom: 'lastRevisit' },
    ],
    revisitAgainAfter: undefined,
  };

  it('are expected from the day each is due, and counted anew from the day the one before was held', () => {
    const plan = of(cadence);
    expect(plan.revisits.map(({ dueOn }) => dueOn)).toEqual(['2026-12-14', '2027-03-15', '2027-10-01']);
    const first = accepted(conclude(plan, '2027-02-01', 'partly')).state;
    expect(first.revisits.map(({ dueOn }) => dueOn)).toEqual(['2026-12-14', '2027-05-03', '2027-10-01']);
    const second = accepted(conclude(first, '2027-10-04', 'partly')).state;
    expect(currentRevisit(second)).toMatchObject({ number: 3, dueOn: '2028-03-01' });
    expect(accepted(conclude(second, '2028-03-01', 'partly')).state.closing?.reason).toBe('programmeEnds');
  });

  it('stay where a person has moved them', () => {
    const command = { number: 2, dueOn: '2027-04-01', reason: 'Enheten flyttar.' };
    const plan = accepted(moveRevisit(of(cadence), command, on('2026-12-01'))).state;
    expect(currentRevisit(accepted(conclude(plan, '2026-12-16', 'partly')).state)?.dueOn).toBe('2027-04-01');
  });
});

describe("a unit's risk level", () => {
  const riskComesBackWithin = { raised: 'P1M', high: { workingDays: 10 } } as const;
  const pulled = (plan: Plan, level: 'normal' | 'raised' | 'high', setOn = '2026-11-24') =>
    pullForward(plan, { level, setOn }, on(setOn));

  it('pulls the next revisit forward as the programme says, once', () => {
    const { state, events } = accepted(pulled(of({ riskComesBackWithin }), 'high'));
    expect(currentRevisit(state)).toMatchObject({ dueOn: '2026-12-08', moves: [{ why: 'riskLevel' }] });
    expect(events).toMatchObject([{ name: 'RevisitMoved', data: { why: 'riskLevel' } }]);
    expect(pulled(state, 'high')).toBeUndefined();
    expect(pulled(state, 'raised')).toBeUndefined();
  });

  it('moves nothing back, nothing that is called for, and nothing where the programme does not say', () => {
    expect(pulled(of({ riskComesBackWithin }), 'normal')).toBeUndefined();
    expect(pulled(anAdoptedPlan(), 'high')).toBeUndefined();
    expect(pulled(rung(of({ riskComesBackWithin }), '2027-01-18'), 'high', '2027-01-19')).toBeUndefined();
  });

  it('pulls the next assessment forward when no revisit is left', () => {
    const closed = accepted(waived(of({ ...twoYears, riskComesBackWithin }))).state;
    const { state, events } = accepted(pulled(closed, 'raised'));
    expect(events).toMatchObject([{ name: 'NextAssessmentPulledForward', data: { dueOn: '2026-12-28' } }]);
    expect(planRules.wakeAt(state)).toBe('2026-12-28T07:00:00.000Z');
    expect(accepted(ring(state, { now: '2026-12-28T07:00:00.000Z' })).events).toMatchObject([
      { name: 'NextAssessmentDue', data: { dueOn: '2026-12-28', scope: 'full' } },
    ]);
  });
});
