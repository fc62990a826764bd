import { describe, expect, it } from 'vitest';
import { type ConcludeRevisit, concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import type { LineResult, PlanLine } from '#shared/domain/plan/plan-line.ts';
import { type SetRevisit, waitingRevisits } from '#shared/domain/plan/set-revisit.ts';
import type { Cadence } from '#shared/domain/programme/definition.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  aFinding,
  aMeasure,
  anAdoptedPlan,
  anOpenPlan,
  conclude,
  on,
  refusal,
  twoYears,
} from './a-plan.ts';

const { planId, reportId, unit } = anOpenPlan();
const ids = { planId, reportId, unitId: unit.unitId };
const revisitId = revisitIdOf(planId, 1);
/** A plan of one line. */
const given = adoptedFrom(aBasis({ findings: [aFinding('brist-1')] }));
const line = findLine(given, 'brist-1') as PlanLine;
const [first] = given.revisits as [SetRevisit];
const measures: LineResult['measures'] = [{ measureId: 'measure-1', done: 'yes', effect: 'hadEffect' }];
const partly = { lineId: 'brist-1', result: 'partly' as const, measures };
const note = (plan: Plan, changes: Partial<ConcludeRevisit> = {}) =>
  concludeRevisit(
    plan,
    { revisitId, number: 1, heldOn: '2027-01-20', lines: [partly], ...changes },
    on('2027-01-28'),
  );
const latest: LineResult = {
  revisitId,
  revisitNumber: 1,
  heldOn: '2027-01-20',
  result: 'partly',
  measures,
};

describe('a revisit that is noted in its plan', () => {
  it('leaves its results on the lines, and sets the next one', () => {
    expect(accepted(note(given))).toStrictEqual({
      state: {
        ...given,
        areas: withLine(given.areas, { ...line, version: line.version + 1, latest }),
        revisits: [
          { ...first, held: { revisitId, heldOn: '2027-01-20' } },
          { number: 2, name: 'Återbesök', dueOn: '2027-03-22', holdBy: '2027-04-05', afterLast: 'P2M' },
        ],
      },
      events: [
        {
          name: 'RevisitNoted',
          data: {
            ...ids,
            revisitId,
            revisitNumber: 1,
            heldOn: '2027-01-20',
            remaining: ['brist-1'],
            nextNumber: 2,
            nextDueOn: '2027-03-22',
          },
        },
      ],
    });
  });

  it('closes the plan when nothing remains, on the day it is noted', () => {
    const { state, events } = accepted(note(given, { lines: [{ ...partly, result: 'achieved' }] }));
    expect(state).toMatchObject({
      status: 'closed',
      closing: { closedOn: '2027-01-28', reason: 'nothingRemains' },
    });
    expect(state.revisits).toHaveLength(1);
    expect(events).toStrictEqual([
      {
        name: 'RevisitNoted',
        data: { ...ids, revisitId, revisitNumber: 1, heldOn: '2027-01-20', remaining: [] },
      },
      {
        name: 'PlanClosed',
        data: { ...ids, closedOn: '2027-01-28', reason: 'nothingRemains', carriedOver: [] },
      },
    ]);
  });

  it('closes the plan where the programme does not come again', () => {
    const plan = adoptedFrom(aBasis({ cadence: twoYears }));
    expect(accepted(note(plan, { heldOn: '2027-10-12' })).state.closing).toStrictEqual({
      closedOn: '2027-01-28',
      reason: 'programmeEnds',
    });
  });

  it('leaves lines it did not judge as they were', () => {
    const { state } = accepted(note(anAdoptedPlan()));
    expect(findLine(state, 'papekande-2')).toStrictEqual(findLine(anAdoptedPlan(), 'papekande-2'));
  });

  it('brings what is done instead under the lowest numbers that are free', () => {
    const newMeasures = [aMeasure({ what: 'Första.' }), aMeasure({ what: 'Andra.' })];
    const measuresOf = (plan: Plan) =>
      findLine(accepted(note(plan, { lines: [{ ...partly, newMeasures }] })).state, 'brist-1')?.measures.map(
        ({ measureId, what }) => [measureId, what],
      );
    const kept = ['measure-1', aMeasure().what];
    expect(measuresOf(given)).toEqual([kept, ['measure-2', 'Första.'], ['measure-3', 'Andra.']]);
    const taken = [{ ...aMeasure(), measureId: 'measure-2' }];
    const withTaken: Plan = { ...given, areas: withLine(given.areas, { ...line, measures: taken }) };
    expect(measuresOf(withTaken)).toEqual([
      ['measure-2', aMeasure().what],
      ['measure-3', 'Första.'],
      ['measure-4', 'Andra.'],
    ]);
  });

  it('keeps the closed days as they are now', () => {
    const closedDays = ['2027-03-22'];
    const { state } = accepted(note(given, { closedDays }));
    expect(state.closedDays).toStrictEqual(closedDays);
    expect(state.revisits[1]?.dueOn).toBe('2027-03-23');
    expect(accepted(note({ ...given, closedDays })).state.closedDays).toStrictEqual(closedDays);
  });

  it('is one of the plan’s, noted once, while the plan waits for it', () => {
    expect(refusal(note(given, { number: 7 }))).toStrictEqual({
      kind: 'missing',
      violations: [{ code: 'plan.revisitOfThePlan', received: 7 }],
    });
    const waived = { waivedOn: '2026-12-01', reason: 'Beslut.' };
    for (const settled of [{ held: { revisitId, heldOn: '2027-01-20' } }, { waived }, { coveredBy: 2 }])
      expect(note({ ...given, revisits: [{ ...first, ...settled }] })).toBeUndefined();
    expect(note({ ...given, status: 'closed' })).toBeUndefined();
  });
});

describe('an extra revisit that is held', () => {
  const extra: SetRevisit = {
    ...first,
    number: 2,
    name: 'Extra uppföljning',
    dueOn: '2027-01-18',
    isExtra: true,
  };
  const ordinary = (dueOn: string, changes: Partial<SetRevisit> = {}): SetRevisit => ({
    ...first,
    number: 1,
    dueOn,
    ...changes,
  });
  const after = (...revisits: SetRevisit[]) =>
    accepted(note({ ...given, revisits }, { number: 2 })).state.revisits.map(
      ({ number, coveredBy }) => `${number} ${coveredBy ?? 'own'}`,
    );

  it('covers what was due by then, and nothing that comes later or is settled', () => {
    expect(after(ordinary('2027-01-20'), extra)).toEqual(['1 2', '2 own', '3 own']);
    expect(after(ordinary('2027-01-21'), extra)).toEqual(['1 own', '2 own']);
    const waived = { waivedOn: '2026-12-01', reason: 'Beslut.' };
    expect(after(ordinary('2027-01-18', { waived }), extra)).toEqual(['1 own', '2 own', '3 own']);
  });

  it('covers only as an extra one', () => {
    const { isExtra: _, ...listed } = extra;
    expect(after(ordinary('2027-01-18'), listed)).toEqual(['1 own', '2 own']);
  });

  it('does not give the next one its name', () => {
    const next = accepted(note({ ...given, revisits: [extra] }, { number: 2 })).state.revisits[1];
    expect(next?.name).toBe('Återbesök');
    const unlisted = adoptedFrom(aBasis({ cadence: { revisits: [] }, findings: [aFinding('brist-1')] }));
    const named = accepted(note({ ...unlisted, revisits: [extra] }, { number: 2 })).state.revisits[1];
    expect(named).toMatchObject({ number: 3, name: 'Återbesök' });
    const yearTwo = adoptedFrom(
      aBasis({ cadence: { revisits: twoYears.revisits }, findings: [aFinding('brist-1')] }),
    );
    expect(accepted(note({ ...yearTwo, revisits: [extra] }, { number: 2 })).state.revisits[1]?.name).toBe(
      'År två',
    );
  });
});

describe('the dates of revisits', () => {
  const set = (revisits: Cadence['revisits']) =>
    adoptedFrom(aBasis({ cadence: { revisits }, findings: [aFinding('brist-1')] }));

  it('follow the adoption, the assessment or the one before, in the order they come', () => {
    const plan = set([
      { name: 'Sist', after: 'P1Y', countedFrom: 'assessmentCompletion' },
      { name: 'Först', after: 'P1M', countedFrom: 'planAdoption' },
      { name: 'Sedan', after: 'P1M', countedFrom: 'lastRevisit' },
    ]);
    expect(plan.revisits).toStrictEqual([
      { number: 1, name: 'Först', dueOn: '2026-12-16', holdBy: '2026-12-30' },
      { number: 2, name: 'Sedan', dueOn: '2027-01-18', holdBy: '2027-02-01', afterLast: 'P1M' },
      { number: 3, name: 'Sist', dueOn: '2027-10-05', holdBy: '2027-10-19' },
    ]);
  });

  it('count those that follow the last one anew when one is held, and leave the others but for what is past', () => {
    const plan = set([
      { name: 'Ett', after: 'P1M', countedFrom: 'planAdoption' },
      { name: 'Två', after: 'P1M', countedFrom: 'lastRevisit' },
      { name: 'Tre', after: 'P3M', countedFrom: 'planAdoption' },
      { name: 'Fyra', after: 'P1M', countedFrom: 'lastRevisit' },
    ]);
    expect(plan.revisits.map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-16',
      '2027-01-18',
      '2027-02-16',
      '2027-03-16',
    ]);
    const { state } = accepted(conclude(plan, '2027-02-22', 'partly'));
    expect(state.revisits.slice(1)).toStrictEqual([
      { ...plan.revisits[1], dueOn: '2027-03-22', holdBy: '2027-04-05' },
      { ...plan.revisits[2], dueOn: '2027-02-22', holdBy: '2027-03-08' },
      // Counted from the one that comes before it in the order they had.
      { ...plan.revisits[3], dueOn: '2027-03-22', holdBy: '2027-04-05' },
    ]);
  });

  it('stay where a person has moved them, or where they are called for', () => {
    const plan = set([
      { name: 'Ett', after: 'P1M', countedFrom: 'planAdoption' },
      { name: 'Två', after: 'P1M', countedFrom: 'lastRevisit' },
    ]);
    const second = plan.revisits[1] as SetRevisit;
    const secondAfter = (changes: Partial<SetRevisit>, heldOn = '2026-12-21') =>
      accepted(note({ ...plan, revisits: [first, { ...second, ...changes }] }, { heldOn })).state.revisits[1];
    expect(secondAfter({})?.dueOn).toBe('2027-01-21');
    expect(secondAfter({ moves: [] })?.dueOn).toBe('2027-01-21');
    const moves = [
      { from: '2027-01-18', to: '2027-01-25', why: 'postponed', movedOn: '2026-12-01' },
    ] as const;
    expect(secondAfter({ moves: [...moves], dueOn: '2027-01-25' })?.dueOn).toBe('2027-01-25');
    const called = { calledAt: '2027-01-18T07:00:00.000Z', holdBy: '2027-02-02' };
    // As it was, also where it was due before the other one was held.
    expect(secondAfter(called, '2027-01-20')).toStrictEqual({ ...second, ...called });
  });
});

describe('revisits that nobody has settled', () => {
  it('come in the order of their days, then of their numbers, one that is called for before all others', () => {
    const due = (number: number, dueOn: string, changes: Partial<SetRevisit> = {}): SetRevisit => ({
      ...first,
      number,
      dueOn,
      ...changes,
    });
    const numbers = (...revisits: SetRevisit[]) => waitingRevisits(revisits).map(({ number }) => number);
    const [soon, later] = [due(2, '2027-01-18'), due(1, '2027-06-01')];
    const called = due(3, '2027-12-01', { calledAt: '2027-12-01T07:00:00.000Z' });
    expect([numbers(later, soon), numbers(soon, later)]).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect([numbers(called, soon), numbers(soon, called), numbers(later, called, soon)]).toEqual([
      [3, 2],
      [3, 2],
      [3, 2, 1],
    ]);
    const sameDay = [due(2, '2027-01-18'), due(1, '2027-01-18'), due(3, '2027-01-18')];
    expect(numbers(...sameDay)).toEqual([1, 2, 3]);
    expect(numbers(due(1, '2027-01-18', { coveredBy: 2 }), soon)).toEqual([2]);
  });
});
