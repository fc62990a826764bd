import { describe, expect, it } from 'vitest';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Measure, PlanLine } from '#shared/domain/plan/plan-line.ts';
import { type MeasureProgress, reportMeasure } from '#shared/domain/plan/report-measure.ts';
import {
  accepted,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anOpenPlan,
  answer,
  found,
  manager,
  on,
  refusal,
  solna,
} from './a-plan.ts';

/** Its first line has two measures. */
const given: Plan = {
  ...anAdoptedPlan(),
  areas: answer(anOpenPlan(), 'brist-1', [aMeasure(), aMeasure({ what: 'Annat.' })]).areas,
};
const line = findLine(given, 'brist-1') as PlanLine;
const [first, second] = line.measures as [Measure, Measure];
const withLineOf = (changes: Partial<PlanLine>): Plan => ({
  ...given,
  areas: withLine(given.areas, { ...line, ...changes }),
});
const ids = { lineId: 'brist-1', measureId: 'measure-1' };
const report = (plan: Plan, progress: MeasureProgress, date = '2026-12-01') =>
  reportMeasure(plan, { ...ids, ...progress }, on(date, manager));
const reportedBy = manager;
const reported = (progress: NonNullable<Measure['progress']>, changes: Partial<PlanLine> = {}): Plan =>
  withLineOf({ ...changes, measures: [{ ...first, progress }, second] });

describe('how far a measure has come', () => {
  it.each([
    { done: 'yes' },
    { done: 'partly', reason: 'Halva gruppen.' },
    { done: 'no', reason: 'Rekryteringen pågår.' },
  ] as const)('is written on the measure: %j', (progress) => {
    const { planId, unit } = given;
    const kept = { ...progress, reportedOn: '2026-12-01', reportedBy };
    expect(accepted(report(given, progress))).toStrictEqual({
      state: reported(kept, { version: line.version + 1 }),
      events: [
        { name: 'MeasureReported', data: { planId, unitId: unit.unitId, ...ids, done: progress.done } },
      ],
    });
  });

  it('names nobody where a function of our own tells it', () => {
    const system = { now: '2026-12-01T10:00:00.000Z', actor: { system: 'demo', organisationId: solna } };
    const { state } = accepted(reportMeasure(given, { ...ids, done: 'yes' }, system));
    expect(findLine(state, 'brist-1')?.measures[0]?.progress).toStrictEqual({
      done: 'yes',
      reportedOn: '2026-12-01',
    });
  });

  it('is news when it says something else, or why, or is said after a revisit', () => {
    const progress = { done: 'partly', reason: 'Halva gruppen.' } as const;
    const told = reported({ ...progress, reportedOn: '2026-12-01' });
    expect(report(told, progress)).toBeUndefined();
    expect(accepted(report(told, { done: 'yes', reason: 'Halva gruppen.' })).events).toHaveLength(1);
    expect(accepted(report(told, { done: 'partly', reason: 'Nästan alla.' })).events).toHaveLength(1);
    expect(accepted(report(told, { done: 'partly' })).events).toHaveLength(1);
    const visited = (heldOn: string) =>
      reported({ ...progress, reportedOn: '2026-12-01' }, { latest: { ...found('no'), heldOn } });
    expect(report(visited('2026-11-30'), progress)).toBeUndefined();
    expect(accepted(report(visited('2026-12-01'), progress, '2026-12-02')).events).toHaveLength(1);
  });

  it('says why it is not carried out', () => {
    expect(refusal(report(given, { done: 'no' }))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'plan.notDoneSaysWhy', field: '/reason' }],
    });
    expect(accepted(report(given, { done: 'partly' })).events).toHaveLength(1);
  });

  it('is of a measure of the plan, while the plan holds', () => {
    const other = (changes: object) =>
      refusal(reportMeasure(given, { ...ids, done: 'yes', ...changes }, on('2026-12-01')));
    expect(other({ lineId: 'brist-9' })).toStrictEqual({
      kind: 'missing',
      violations: [{ code: 'plan.lineOfThePlan', received: 'brist-9' }],
    });
    expect(other({ measureId: 'measure-9' })).toStrictEqual({
      kind: 'missing',
      violations: [{ code: 'plan.measureOfTheLine', received: 'measure-9' }],
    });
    expect(refusal(report(anAgreedPlan(), { done: 'yes' }))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.reportedWhileItHolds', field: '/status', received: 'noComments' }],
    });
  });
});
