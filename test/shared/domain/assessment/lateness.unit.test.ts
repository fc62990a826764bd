import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { cancelAssessment } from '#shared/domain/assessment/cancel-assessment.ts';
import { nextStepAt, type RungStep, stepReached } from '#shared/domain/assessment/lateness-ladder.ts';
import { noteReportPublished } from '#shared/domain/assessment/note-report-published.ts';
import { planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import { ring } from '#shared/domain/assessment/ring.ts';
import {
  aCompletedAssessment,
  accepted,
  anOpenAssessment,
  aProgramme,
  officer,
  on,
} from './an-assessment.ts';

const reportId = '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f' as never;
const told = (assessment: Assessment, when: string) => {
  const decision = ring(assessment, on(when));
  return decision && accepted(decision).events.map(({ data }) => data);
};

describe('the alarm "report due"', () => {
  it('rings the morning after the due date and climbs the ladder, each step once', () => {
    const given = aCompletedAssessment();
    expect(assessmentRules.wakeAt(given)).toBe('2026-10-27T07:00:00.000Z');
    expect(ring(given, on('2026-10-27T06:59:59.999Z'))).toBeUndefined();
    const first = accepted(ring(given, on('2026-10-27T07:00:00.000Z'))).state;
    expect(first.overdue).toEqual({ dueOn: '2026-10-26', step: 1 });
    expect(ring(first, on('2026-10-28'))).toBeUndefined();
    expect(assessmentRules.wakeAt(first)).toBe('2026-11-03T07:00:00.000Z');
    expect(told(first, '2026-11-03')).toMatchObject([
      { reportDueOn: '2026-10-26', step: 2, tell: 'ownersManager' },
    ]);
  });

  it('tells only the highest step after an outage', () => {
    expect(told(aCompletedAssessment(), '2026-12-24')).toMatchObject([{ step: 4, tell: 'departmentHead' }]);
    const rung = accepted(ring(aCompletedAssessment(), on('2026-12-24'))).state;
    expect(assessmentRules.wakeAt(rung)).toBeUndefined();
  });

  it('is held until the report has been handed over, and released once', () => {
    const { state, events } = accepted(
      noteReportPublished(aCompletedAssessment(), { reportId, publishedOn: '2026-10-20' }),
    );
    expect(assessmentRules.wakeAt(state)).toBeUndefined();
    expect(ring(state, on('2027-01-01'))).toBeUndefined();
    expect(events).toMatchObject([{ name: 'ReportAlarmReleased', data: { reportId } }]);
    expect(noteReportPublished(state, { reportId, publishedOn: '2026-10-20' })).toBeUndefined();
  });

  it('runs from the last occasion also while nobody completes the assessment', () => {
    const planned = accepted(
      planOccasion(
        anOpenAssessment(),
        { methodId: 'intervju', plannedOn: '2026-10-05', notice: 'unannounced' },
        on('2026-09-02'),
      ),
    ).state;
    expect(assessmentRules.wakeAt(planned)).toBe('2026-10-27T07:00:00.000Z');
    expect(assessmentRules.involved(planned)).toEqual([
      { person: officer, waitsFor: { task: 'completeAssessment', dueOn: '2026-10-26' } },
    ]);
  });

  it('runs from the opening while nobody plans an occasion: nothing that was opened is forgotten', () => {
    const given = anOpenAssessment();
    expect(assessmentRules.wakeAt(given)).toBe('2026-09-23T06:00:00.000Z');
    expect(told(given, '2026-09-23')).toMatchObject([{ reportDueOn: '2026-09-22', step: 1, tell: 'owner' }]);
    expect(assessmentRules.involved(given)).toEqual([
      { person: officer, waitsFor: { task: 'completeAssessment', dueOn: '2026-09-22' } },
    ]);
  });

  it('starts from the bottom when a later occasion moves the due date', () => {
    const plan = (assessment: Assessment, plannedOn: string) =>
      accepted(
        planOccasion(assessment, { methodId: 'intervju', plannedOn, notice: 'announced' }, on('2026-09-02')),
      ).state;
    const late = accepted(ring(plan(anOpenAssessment(), '2026-09-07'), on('2026-10-20'))).state;
    expect(late.overdue?.step).toBe(3);
    expect(told(plan(late, '2026-10-05'), '2026-10-27')).toMatchObject([{ step: 1 }]);
  });

  it('is silent when the programme has switched the ladder off, and when the assessment is cancelled', () => {
    const { cadence } = aProgramme().definition;
    const programme = aProgramme({ cadence: { ...cadence, ladder: [] } });
    expect(assessmentRules.wakeAt(aCompletedAssessment({ programme }))).toBeUndefined();
    const cancelled = accepted(
      cancelAssessment(anOpenAssessment(), { reason: 'Fel enhet.' }, on('2026-09-02')),
    ).state;
    expect(assessmentRules.wakeAt(cancelled)).toBeUndefined();
  });

  it('waits for the officer only when the report is late: until then the report itself does', () => {
    const given = aCompletedAssessment();
    const waiting = (assessment: Assessment) =>
      assessmentRules.involved(assessment).find(({ person }) => person === officer)?.waitsFor;
    expect(waiting(given)).toBeUndefined();
    const late = accepted(ring(given, on('2026-10-27'))).state;
    expect(waiting(late)).toEqual({ task: 'publishReport', dueOn: '2026-10-26' });
  });
});

describe('the ladder of lateness', () => {
  const ladder = aProgramme().definition.cadence.ladder;
  const day = 86_400_000;
  const due = '2026-10-26';
  const start = Date.parse('2026-10-20T00:00:00.000Z');
  const instants = fc
    .array(fc.integer({ min: 0, max: 60 * day }), { minLength: 1, maxLength: 30 })
    .map((offsets) => offsets.sort((a, b) => a - b).map((offset) => new Date(start + offset).toISOString()));

  it('never rings early, never a step twice or downwards, and ends at the highest reached, whatever the outages', () => {
    fc.assert(
      fc.property(instants, (wakes) => {
        let rung: RungStep | undefined;
        const steps: number[] = [];
        for (const now of wakes) {
          const expected = nextStepAt({ dueOn: due, ladder, rung });
          const reached = stepReached({ dueOn: due, ladder, rung }, now);
          expect(reached !== undefined).toBe(expected !== undefined && expected <= now);
          if (reached === undefined) continue;
          steps.push(reached.step);
          rung = { dueOn: due, step: reached.step };
        }
        expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
        const inOneGo = stepReached({ dueOn: due, ladder }, wakes.at(-1) as string)?.step;
        expect(rung?.step).toBe(inOneGo);
      }),
    );
  });

  it('is not climbed on the due day itself', () => {
    const atOnce = [{ after: 'P0D', tell: 'owner' as const }];
    expect(nextStepAt({ dueOn: '2026-10-23', ladder: atOnce })).toBe('2026-10-26T07:00:00.000Z');
  });

  it('counts from another due day from the bottom, and goes on from where it was on the same', () => {
    const rung = { dueOn: due, step: 2 };
    expect(stepReached({ dueOn: due, ladder, rung }, '2026-11-10T07:00:00.000Z')).toEqual({
      step: 3,
      tell: 'commissioner',
    });
    expect(stepReached({ dueOn: due, ladder, rung }, '2026-11-10T06:59:59.999Z')).toBeUndefined();
    const moved = { dueOn: '2026-10-27', ladder, rung };
    expect(stepReached(moved, '2026-10-28T07:00:00.000Z')).toEqual({ step: 1, tell: 'owner' });
    expect(nextStepAt({ dueOn: due, ladder, rung: { dueOn: due, step: 4 } })).toBeUndefined();
  });

  it('keeps off the organisation’s own closed days', () => {
    const closedDays = ['2026-10-27', '2026-11-03'];
    expect(nextStepAt({ dueOn: due, ladder, closedDays })).toBe('2026-10-28T07:00:00.000Z');
    const rung = { dueOn: due, step: 1 };
    expect(nextStepAt({ dueOn: due, ladder, rung, closedDays })).toBe('2026-11-04T07:00:00.000Z');
  });
});
