import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventName } from '#events/catalogue.ts';
import { notePlanAdopted } from '#shared/domain/report/note-plan-adopted.ts';
import { PlanBasis, planBasisOf } from '#shared/domain/report/plan-basis.ts';
import { recordReadThrough } from '#shared/domain/report/record-read-through.ts';
import { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { ring } from '#shared/domain/report/ring.ts';
import { accepted, manager, officer, on, refused } from '../assessment/an-assessment.ts';
import { anEstablishedReport, aPublishedReport, aSharedReport } from './a-report.ts';

const planId = '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' as never;
const participants = [
  { role: 'undersköterska', number: 11 },
  { role: 'enhetschef', number: 1 },
];
const readThrough = (report: Report, heldOn = '2026-11-04', when = '2026-11-05') =>
  recordReadThrough(report, { heldOn, participants, wantsToDevelop: 'Introduktionen.' }, on(when, manager));
const waiting = (report: Report) =>
  reportRules.involved(report).flatMap(({ person, waitsFor }) => (waitsFor ? [{ person, ...waitsFor }] : []));
const names = (events: readonly { name: EventName }[]) => events.map(({ name }) => name);

describe('the read-through', () => {
  it('is waited for until it is recorded, with those who took part by role', () => {
    const given = aPublishedReport();
    expect(waiting(given)).toEqual([{ person: manager, task: 'recordReadThrough', dueOn: '2026-11-10' }]);
    const { state, events } = accepted(readThrough(given));
    expect(events).toMatchObject([
      { name: 'ReportReadThrough', data: { heldOn: '2026-11-04', participants: 12 } },
    ]);
    expect(waiting(state)).toEqual([]);
    expect(Report.parse(state)).toEqual(state);
  });

  it('lies between the hand-over and today, and is recorded once', () => {
    for (const heldOn of ['2026-10-19', '2026-11-06']) {
      expect(refused(readThrough(aPublishedReport(), heldOn)).violations).toEqual([
        'report.heldAfterHandOver /heldOn',
      ]);
    }
    expect(refused(readThrough(anEstablishedReport())).violations).toEqual(['report.isPublished']);
    const recorded = accepted(readThrough(aPublishedReport())).state;
    expect(refused(readThrough(recorded)).violations).toEqual(['report.recordedOnce']);
  });

  it('is reminded of once, on its day', () => {
    const given = aPublishedReport();
    expect(reportRules.wakeAt(given)).toBe('2026-11-10T07:00:00.000Z');
    const { state, events } = accepted(ring(given, on('2026-11-10T07:00:00.000Z')));
    expect(names(events)).toEqual(['ReadThroughDue']);
    expect(ring(state, on('2026-11-11'))).toBeUndefined();
    const recorded = accepted(readThrough(given)).state;
    expect(ring(recorded, on('2026-11-11'))).toBeUndefined();
  });
});

describe('the alarm "plan due"', () => {
  it('climbs the ladder until the plan is adopted', () => {
    const read = accepted(readThrough(aPublishedReport())).state;
    expect(reportRules.wakeAt(read)).toBe('2026-11-20T07:00:00.000Z');
    const { state, events } = accepted(ring(read, on('2026-11-20')));
    expect(events).toMatchObject([
      { name: 'PlanOverdue', data: { planDueOn: '2026-11-19', step: 1, tell: 'owner' } },
    ]);
    expect(waiting(state)).toEqual([{ person: manager, task: 'adoptPlan', dueOn: '2026-11-19' }]);
    const adopted = accepted(notePlanAdopted(state, { planId, adoptedOn: '2026-11-25' }));
    expect(names(adopted.events)).toEqual(['PlanAlarmReleased']);
    expect(reportRules.wakeAt(adopted.state)).toBeUndefined();
    expect(waiting(adopted.state)).toEqual([]);
    expect(notePlanAdopted(adopted.state, { planId, adoptedOn: '2026-11-25' })).toBeUndefined();
  });

  it('tells after an outage what is due, of the ladder only the highest step', () => {
    const { events } = accepted(ring(aPublishedReport(), on('2027-03-01')));
    expect(events).toMatchObject([{ name: 'ReadThroughDue' }, { name: 'PlanOverdue', data: { step: 4 } }]);
  });
});

describe('any history of rings', () => {
  const day = 86_400_000;
  const wakes = (from: string) =>
    fc
      .array(fc.integer({ min: 0, max: 120 * day }), { minLength: 1, maxLength: 25 })
      .map((offsets) =>
        offsets.sort((a, b) => a - b).map((offset) => new Date(Date.parse(from) + offset).toISOString()),
      );

  it.each([
    ['a report with the unit', aSharedReport(), '2026-10-08T00:00:00.000Z'],
    ['a report handed over', aPublishedReport(), '2026-10-20T00:00:00.000Z'],
  ])('tells of %s each thing once, never before its time, and leaves nothing due', (_, given, from) => {
    fc.assert(
      fc.property(wakes(from), (instants) => {
        let report = given;
        const told: string[] = [];
        for (const now of instants) {
          const wakeAt = reportRules.wakeAt(report);
          const decision = ring(report, on(now));
          expect(decision !== undefined).toBe(wakeAt !== undefined && wakeAt <= now);
          if (decision === undefined) continue;
          const { state, events } = accepted(decision);
          told.push(...events.map(({ name, data }) => `${name} ${'step' in data ? data.step : ''}`));
          report = state;
          const next = reportRules.wakeAt(report);
          expect(next === undefined || next > now).toBe(true);
        }
        expect(told).toEqual([...new Set(told)]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what the plan opens from', () => {
  it('holds every finding to answer, with what it rests on, and the good examples', () => {
    const basis = planBasisOf(aPublishedReport());
    expect(PlanBasis.parse(basis)).toEqual(basis);
    expect(basis).toMatchObject({
      assessmentCompletedOn: '2026-10-07',
      publishedOn: '2026-10-20',
      planDueOn: '2026-11-19',
      officer,
      findings: [
        { kind: 'improvementArea', areaName: 'Personal', restsOn: { criterionId: 'kompetens' } },
        {
          kind: 'deficiency',
          findingId: '1-1',
          restsOn: { requirementId: 'grundutbildning' },
          criticality: 'high',
        },
      ],
      goodExamples: [{ areaId: 'personal', text: 'Kollegor lär av varandra varje vecka.' }],
    });
  });

  it('does not exist before the hand-over', () => {
    expect(() => planBasisOf(anEstablishedReport())).toThrow('has not been handed over');
  });
});
