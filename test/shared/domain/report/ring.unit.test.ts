import { describe, expect, it } from 'vitest';
import { refuse } from '#shared/domain/refusal.ts';
import { notePlanClosed } from '#shared/domain/report/note-plan-closed.ts';
import { planReadThrough } from '#shared/domain/report/plan-read-through.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { ring } from '#shared/domain/report/ring.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { accepted, on } from '../assessment/an-assessment.ts';
import {
  aDraft,
  adopted,
  aLateReport,
  anEstablishedReport,
  aPublishedReport,
  aReadReport,
  aSharedReport,
  ids,
  lapsed,
  planId,
  read,
  readThrough,
  rung,
} from './a-report.ts';

const { reportId, unitId } = ids;
const unitAndReport = { reportId, unitId };
const closed = (report: Report) => notePlanClosed(report, { planId, closedOn: '2026-11-25' });

describe('reading a report through', () => {
  it('is recorded with who took part, on a day from the hand-over until today', () => {
    expect(read()).toStrictEqual({
      state: { ...aPublishedReport(), readThrough },
      events: [
        { name: 'ReportReadThrough', data: { ...unitAndReport, heldOn: '2026-11-04', participants: 12 } },
      ],
    });
    for (const heldOn of ['2026-10-20', '2026-11-05'])
      expect(accepted(read(aPublishedReport(), heldOn)).state.readThrough?.heldOn).toBe(heldOn);
    for (const heldOn of ['2026-10-19', '2026-11-06'])
      expect(read(aPublishedReport(), heldOn)).toEqual(
        refuse('invalid', rules.heldAfterHandOver, {
          field: '/heldOn',
          limit: '2026-10-20 – 2026-11-05',
          received: heldOn,
        }),
      );
    expect(read(aReadReport())).toEqual(refuse('conflict', rules.recordedOnce));
    expect(read(anEstablishedReport())).toEqual(refuse('conflict', rules.isPublished));
  });

  it('is planned from today on, and once for the same day', () => {
    const planned = { plannedOn: '2026-11-03', slot: { from: '14:00', minutes: 60 } };
    const plan = (report: Report, today = '2026-11-03') => planReadThrough(report, planned, on(today));
    const done = accepted(plan(aPublishedReport()));
    expect(done).toStrictEqual({
      state: { ...aPublishedReport(), readThroughPlanned: planned },
      events: [{ name: 'ReadThroughPlanned', data: { ...unitAndReport, plannedOn: '2026-11-03' } }],
    });
    expect(plan(done.state, '2026-11-04')).toBeUndefined();
    expect(plan(aPublishedReport(), '2026-11-04')).toEqual(
      refuse('invalid', rules.plannedAhead, {
        field: '/plannedOn',
        limit: '2026-11-04',
        received: '2026-11-03',
      }),
    );
    expect(plan(aReadReport())).toEqual(refuse('conflict', rules.recordedOnce));
    expect(plan(anEstablishedReport())).toEqual(refuse('conflict', rules.isPublished));
  });
});

describe('the plan of a report', () => {
  it('is waited for no more when it is adopted, or closed before', () => {
    const report = aPublishedReport();
    expect(adopted(report)).toStrictEqual({
      state: { ...report, planAdopted: { planId, adoptedOn: '2026-11-25' } },
      events: [
        {
          name: 'PlanAlarmReleased',
          data: { reportId: report.reportId, planId, adoptedOn: '2026-11-25' },
        },
      ],
    });
    const ended = accepted(closed(report));
    expect(ended).toStrictEqual({
      state: { ...report, planClosed: { planId, closedOn: '2026-11-25' } },
      events: [
        { name: 'PlanAlarmReleased', data: { reportId: report.reportId, planId, closedOn: '2026-11-25' } },
      ],
    });
    expect(closed(ended.state)).toBeUndefined();
    const done = accepted(adopted(report)).state;
    expect([adopted(done), closed(done)]).toEqual([undefined, undefined]);
    expect(reportRules.wakeAt(accepted(closed(aReadReport())).state)).toBeUndefined();
    expect(ring(accepted(closed(aReadReport())).state, on('2027-03-01'))).toBeUndefined();
  });
});

describe('what a report tells when it rings', () => {
  const told = (report: Report, when: string, change: object, event: object) =>
    expect(ring(report, on(when))).toStrictEqual({ state: { ...report, ...change }, events: [event] });

  it('is that the fact check is due, then that it was not answered', () => {
    const data = { ...unitAndReport, answerDueOn: '2026-10-19' };
    const { factCheck } = aSharedReport();
    const remindedAt = '2026-10-19T06:00:00.000Z';
    told(
      aSharedReport(),
      remindedAt,
      { factCheck: { ...factCheck, remindedAt } },
      { name: 'FactCheckDue', data },
    );
    const lapsedAt = '2026-10-20T06:00:00.000Z';
    told(
      aSharedReport(),
      lapsedAt,
      { factCheck: { ...factCheck, lapsedAt } },
      { name: 'FactCheckUnanswered', data },
    );
    expect(reportRules.wakeAt(aSharedReport())).toBe(remindedAt);
    expect(reportRules.wakeAt(rung(aSharedReport(), remindedAt))).toBe(lapsedAt);
    expect(ring(rung(aSharedReport(), remindedAt), on('2026-10-20T05:59:59.999Z'))).toBeUndefined();
    expect(reportRules.wakeAt(lapsed())).toBeUndefined();
  });

  it('is that the read-through is due', () => {
    const now = '2026-11-10T07:00:00.000Z';
    expect(ring(aPublishedReport(), on('2026-11-10T06:59:59.999Z'))).toBeUndefined();
    told(
      aPublishedReport(),
      now,
      { remindedOfReadThroughAt: now },
      { name: 'ReadThroughDue', data: { ...unitAndReport, readThroughDueOn: '2026-11-10' } },
    );
    expect(reportRules.wakeAt(rung(aPublishedReport(), now))).toBe('2026-11-20T07:00:00.000Z');
  });

  it('is that the plan is late, step by step, past the organisation’s closed days', () => {
    const overdue = (step: number, tell: string) => ({
      name: 'PlanOverdue',
      data: { ...unitAndReport, planDueOn: '2026-11-19', step, tell },
    });
    const at = (step: number) => ({ planOverdue: { dueOn: '2026-11-19', step } });
    told(aReadReport(), '2026-11-20T07:00:00.000Z', at(1), overdue(1, 'owner'));
    expect(ring(aReadReport(), on('2026-11-20T06:59:59.999Z'))).toBeUndefined();
    told(aLateReport(), '2026-11-27T07:00:00.000Z', at(2), overdue(2, 'ownersManager'));
    expect(reportRules.wakeAt({ ...aReadReport(), closedDays: ['2026-11-20'] })).toBe(
      '2026-11-23T07:00:00.000Z',
    );
  });

  it('is nothing of a draft', () => {
    expect(reportRules.wakeAt(aDraft())).toBeUndefined();
    expect(ring(aDraft(), on('2030-01-01'))).toBeUndefined();
  });
});
