import { describe, expect, it } from 'vitest';
import { addRevisit } from '#shared/domain/plan/add-revisit.ts';
import { moveRevisit } from '#shared/domain/plan/move-revisit.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { ExtraCause, RevisitMove, SetRevisit } from '#shared/domain/plan/set-revisit.ts';
import { waiveRevisit } from '#shared/domain/plan/waive-revisit.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  anAdoptedPlan,
  anOpenPlan,
  officer,
  on,
  refusal,
  solna,
  twoYears,
} from './a-plan.ts';

const { planId, reportId, unit } = anOpenPlan();
const { unitId } = unit;
const ids = { planId, reportId, unitId };
const system = { now: '2026-12-01T10:00:00.000Z', actor: { system: 'demo', organisationId: solna } };
/** As the adoption sets it: due on 18 January 2027. */
const first: SetRevisit = { number: 1, name: 'Återbesök', dueOn: '2027-01-18', holdBy: '2027-02-01' };
const withRevisits = (...revisits: SetRevisit[]): Plan => ({ ...anAdoptedPlan(), revisits });
const second: SetRevisit = { ...first, number: 2, dueOn: '2027-06-01', holdBy: '2027-06-15' };
const held = { revisitId: '0192f0c1-6666-5c3d-8e4f-5a6b7c8d9e0f' as never, heldOn: '2027-01-20' };
const aMove: RevisitMove = {
  from: '2027-01-11',
  to: '2027-01-18',
  why: 'postponed',
  movedOn: '2026-11-20',
};

describe('moving a revisit', () => {
  const move = (
    plan: Plan,
    dueOn: string,
    { number = 1, reason }: { number?: number; reason?: string } = {},
  ) => moveRevisit(plan, { number, dueOn, ...(reason !== undefined && { reason }) }, on('2026-12-01'));

  it.each([
    ['2026-12-14', '2026-12-28', 'movedForward', undefined],
    ['2026-12-14', '2026-12-28', 'movedForward', 'Enheten flyttar.'],
    ['2027-01-19', '2027-02-02', 'postponed', 'Enheten flyttar.'],
  ] as const)('to %s keeps where it was, why and by whom', (dueOn, holdBy, why, reason) => {
    const moves = [
      { from: '2027-01-18', to: dueOn, why, ...(reason && { reason }), movedOn: '2026-12-01', by: officer },
    ];
    expect(accepted(move(withRevisits(first, second), dueOn, reason ? { reason } : {}))).toStrictEqual({
      state: withRevisits({ ...first, dueOn, holdBy, moves }, second),
      events: [{ name: 'RevisitMoved', data: { ...ids, revisitNumber: 1, why, dueOn, holdBy } }],
    });
  });

  it('keeps the moves before it, and names nobody where a function of our own moves it', () => {
    const given = withRevisits({ ...first, moves: [aMove] });
    const decision = moveRevisit(given, { number: 1, dueOn: '2026-12-14' }, system);
    expect(accepted(decision).state.revisits[0]?.moves).toStrictEqual([
      aMove,
      { from: '2027-01-18', to: '2026-12-14', why: 'movedForward', movedOn: '2026-12-01' },
    ]);
  });

  it.each([
    ['2026-12-01', '2026-12-01'],
    // A Saturday.
    ['2029-12-01', '2029-12-03'],
  ])('is from today to three years ahead: %s', (dueOn, workingDay) => {
    const { state } = accepted(move(anAdoptedPlan(), dueOn, { reason: 'Beslut.' }));
    expect(state.revisits[0]?.dueOn).toBe(workingDay);
  });

  it.each(['2026-11-30', '2029-12-02'])('is neither to a day that has been nor further: %s', (dueOn) => {
    expect(refusal(move(anAdoptedPlan(), dueOn, { reason: 'Beslut.' }))).toStrictEqual({
      kind: 'invalid',
      violations: [
        {
          code: 'plan.movedToPlausibleDay',
          field: '/dueOn',
          limit: '2026-12-01/2029-12-01',
          received: dueOn,
        },
      ],
    });
  });

  it('to a later day says why, to the same day is nothing', () => {
    expect(refusal(move(anAdoptedPlan(), '2027-01-19'))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'plan.postponedSaysWhy', field: '/reason' }],
    });
    expect(move(anAdoptedPlan(), '2027-01-18')).toBeUndefined();
    // A Sunday: the working day after it is where it stands.
    expect(move(anAdoptedPlan(), '2027-01-17')).toBeUndefined();
  });

  it('happens twenty times at most', () => {
    const movedBefore = (times: number) =>
      withRevisits({ ...first, moves: Array.from({ length: times }, () => aMove) });
    expect(accepted(move(movedBefore(19), '2026-12-14')).state.revisits[0]?.moves).toHaveLength(20);
    expect(refusal(move(movedBefore(20), '2026-12-14'))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.movedTooOften', limit: 20 }],
    });
  });

  it('is of a revisit that the plan waits for', () => {
    expect(refusal(move(anAdoptedPlan(), '2026-12-14', { number: 7 }))).toStrictEqual({
      kind: 'missing',
      violations: [{ code: 'plan.revisitOfThePlan', received: 7 }],
    });
    expect(refusal(move({ ...anAdoptedPlan(), status: 'closed' }, '2026-12-14'))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.revisitOfThePlan', field: '/status', received: 'closed' }],
    });
    const waived = { waivedOn: '2026-12-01', reason: 'Beslut.' };
    for (const settled of [{ held }, { waived }, { coveredBy: 2 }]) {
      expect(refusal(move(withRevisits({ ...first, ...settled }), '2026-12-14'))).toStrictEqual({
        kind: 'conflict',
        violations: [{ code: 'plan.revisitIsSettled', field: '/revisits/1' }],
      });
    }
  });
});

describe('waiving a revisit', () => {
  const waive = (plan: Plan, { number = 1, isCarriedOut = false, at = '2026-12-01' } = {}) =>
    waiveRevisit(plan, { number, reason: 'Enheten flyttar.', isCarriedOut }, on(at));
  const waived = { waivedOn: '2026-12-01', reason: 'Enheten flyttar.', by: officer };
  const event = { ...ids, revisitNumber: 1, waivedOn: '2026-12-01' };

  it('leaves the next one of the cadence as it was', () => {
    expect(accepted(waive(withRevisits(first, second)))).toStrictEqual({
      state: withRevisits({ ...first, waived }, second),
      events: [{ name: 'RevisitWaived', data: { ...event, nextNumber: 2, nextDueOn: '2027-06-01' } }],
    });
    expect(accepted(waive(withRevisits(second, first))).state.revisits).toStrictEqual([
      second,
      { ...first, waived },
    ]);
  });

  it('else sets one more, counted past the one that was waived', () => {
    const next = {
      number: 2,
      name: 'Återbesök',
      dueOn: '2027-03-18',
      holdBy: '2027-04-01',
      afterLast: 'P2M',
    };
    expect(accepted(waive(anAdoptedPlan()))).toStrictEqual({
      state: withRevisits({ ...first, waived }, next),
      events: [{ name: 'RevisitWaived', data: { ...event, nextNumber: 2, nextDueOn: '2027-03-18' } }],
    });
    const named = waiveRevisit(
      anAdoptedPlan(),
      { number: 1, reason: 'Beslut.', isCarriedOut: false },
      system,
    );
    expect(accepted(named).state.revisits[0]?.waived).toStrictEqual({
      waivedOn: '2026-12-01',
      reason: 'Beslut.',
    });
  });

  it.each([
    // Counted from the one that was waived, which nobody held: the first that lies after the decision.
    ['2027-01-18', '2027-03-18'],
    ['2027-03-17', '2027-03-18'],
    ['2027-03-18', '2027-05-18'],
  ])('late, on %s, sets one that lies ahead: %s', (at, dueOn) => {
    expect(accepted(waive(anAdoptedPlan(), { at })).state.revisits[1]).toMatchObject({ number: 2, dueOn });
  });

  it('counts from the latest that was held, whatever their order', () => {
    const heldOn = (day: string) => ({ ...held, heldOn: day });
    const given = withRevisits(
      { ...first, held: heldOn('2027-01-20') },
      { ...first, number: 2, held: heldOn('2027-01-11') },
      { ...first, number: 3, held: heldOn('2027-01-12') },
      { ...second, number: 4 },
    );
    expect(accepted(waive(given, { number: 4 })).state.revisits[4]).toMatchObject({
      number: 5,
      dueOn: '2027-07-26',
    });
  });

  it('ends the plan where the programme does not come again', () => {
    const given = adoptedFrom(aBasis({ cadence: twoYears }));
    const [only] = given.revisits;
    const { state, events } = accepted(waive(given));
    expect(only && state).toStrictEqual({
      ...given,
      status: 'closed',
      revisits: [{ ...(only as SetRevisit), waived }],
      closing: { closedOn: '2026-12-01', reason: 'programmeEnds' },
    });
    expect(events).toMatchObject([
      { name: 'RevisitWaived' },
      { name: 'PlanClosed', data: { reason: 'programmeEnds', closedOn: '2026-12-01' } },
    ]);
    expect(events[0].data).toStrictEqual(event);
  });

  it('is of a revisit that the plan waits for and nobody has held', () => {
    expect(refusal(waive(anAdoptedPlan(), { number: 7 })).kind).toBe('missing');
    expect(refusal(waive(anAdoptedPlan(), { isCarriedOut: true }))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.heldIsNotWaived', field: '/revisits/1' }],
    });
  });
});

describe('an extra revisit', () => {
  const add = (plan: Plan, changes: { dueOn?: string; cause?: ExtraCause } = {}) =>
    addRevisit(
      plan,
      { dueOn: '2026-12-07', cause: { kind: 'managerChanged', date: '2026-11-01' }, ...changes },
      on('2026-11-24'),
    );

  it('is set beside the others, under a number of its own', () => {
    const cause = { kind: 'managerChanged', date: '2026-11-01' } as const;
    const dates = { dueOn: '2026-12-07', holdBy: '2026-12-21' };
    const given = withRevisits({ ...first, number: 4 }, second);
    expect(accepted(add(given))).toStrictEqual({
      state: withRevisits({ ...first, number: 4 }, second, {
        number: 5,
        name: 'Extra uppföljning',
        ...dates,
        isExtra: true,
        cause,
      }),
      events: [{ name: 'ExtraRevisitSet', data: { ...ids, revisitNumber: 5, ...dates } }],
    });
  });

  it.each(['2026-11-24', '2027-05-24'])('comes from today to half a year ahead: %s', (dueOn) => {
    expect(accepted(add(anAdoptedPlan(), { dueOn })).state.revisits[1]?.dueOn).toBe(dueOn);
  });

  it.each(['2026-11-23', '2027-05-25'])('comes neither before nor later: %s', (dueOn) => {
    expect(refusal(add(anAdoptedPlan(), { dueOn }))).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'plan.extraComesSoon', field: '/dueOn', limit: '2026-11-24/2027-05-24', received: dueOn },
      ],
    });
  });

  it('is for something that has happened, today at the latest', () => {
    const happened = (date: string) => add(anAdoptedPlan(), { cause: { kind: 'managerChanged', date } });
    expect(accepted(happened('2026-11-24')).state.revisits).toHaveLength(2);
    expect(refusal(happened('2026-11-25'))).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'plan.causeIsNotAhead', field: '/cause/date', limit: '2026-11-24', received: '2026-11-25' },
      ],
    });
  });

  it.each(['complaint', 'lexSarah', 'lexMaria'] as const)('after %s names the reference number', (kind) => {
    const cause = { kind, date: '2026-11-01' };
    expect(refusal(add(anAdoptedPlan(), { cause }))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'plan.causeHasReference', field: '/cause/referenceNumber' }],
    });
    const named = { ...cause, referenceNumber: 'ON/2026:301' };
    expect(accepted(add(anAdoptedPlan(), { cause: named })).state.revisits[1]?.cause).toEqual(named);
  });

  it.each(['agreementChanged', 'managerChanged'] as const)('after %s needs no reference number', (kind) => {
    const cause = { kind, date: '2026-11-01' };
    expect(accepted(add(anAdoptedPlan(), { cause })).state.revisits[1]?.cause).toEqual(cause);
  });

  it('is one at a time, while the plan holds', () => {
    const oneAtATime = {
      kind: 'conflict',
      violations: [{ code: 'plan.oneRevisitAtATime', field: '/revisits' }],
    };
    const calledAt = '2027-01-18T07:00:00.000Z';
    expect(refusal(add(withRevisits({ ...first, calledAt })))).toStrictEqual(oneAtATime);
    expect(refusal(add(withRevisits(first, { ...second, isExtra: true })))).toStrictEqual(oneAtATime);
    expect(accepted(add(withRevisits({ ...first, isExtra: true, held }, second))).events).toHaveLength(1);
    expect(accepted(add(withRevisits())).state.revisits[0]?.number).toBe(1);
    expect(refusal(add(anOpenPlan()))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.extraWhileItHolds', field: '/status', received: 'open' }],
    });
  });
});
