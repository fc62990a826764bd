import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { draftReport } from '#functions/report/draft-report/draft-report.ts';
import { releasePlanAlarm } from '#functions/report/release-plan-alarm/release-plan-alarm.ts';
import { reportIdOf } from '#shared/domain/report/draft-report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { ring } from '#shared/domain/report/ring.ts';
import { ReactionRefused } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { type AssessmentStore, assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type ReportStore, reportStore } from '#shared/storage/report/report-store.ts';
import {
  aCompletedAssessment,
  anOpenAssessment,
  assessmentId,
  municipality,
} from '../../shared/domain/assessment/an-assessment.ts';
import { aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { keepRecord } from '../assessment/keep-record.ts';

const reportId = reportIdOf(assessmentId);
const cause: Cause = {
  now: '2026-10-07T12:00:00.000Z',
  actor: { system: 'report/test', organisationId: municipality },
  causationId: '0192f0c1-ffff-5c3d-8e4f-5a6b7c8d9e0f',
};
const envelope = {} as never;

describe('report reactions', () => {
  let assessments: AssessmentStore;
  let reports: ReportStore;
  beforeEach(() => {
    const table = new MemoryTable();
    assessments = assessmentStore(table);
    reports = reportStore(table);
  });

  const completed = () =>
    draftReport(
      {
        name: 'AssessmentCompleted',
        organisationId: municipality,
        data: catalogue.AssessmentCompleted.data.parse(catalogue.AssessmentCompleted.example),
        envelope,
      },
      cause,
      { assessments, reports },
    );

  it('drafts the report of a completed assessment, once, caused by the event', async () => {
    await keepRecord(assessments, assessmentId, aCompletedAssessment());
    await completed();
    const first = await reports.find(municipality, reportId);
    expect(first?.state).toMatchObject({ assessmentId, status: 'draft' });
    await completed();
    expect(await reports.find(municipality, reportId)).toEqual(first);
    const ref = { organisationId: municipality, kind: 'report', id: reportId };
    const history = await reports.history(ref, { limit: 10 });
    expect(history.items.map(({ envelope: event }) => event)).toMatchObject([
      { type: 'se.samsyn.ReportDrafted.v1', causationid: cause.causationId, actor: 'system/report/test' },
    ]);
  });

  it('fails, to be delivered again, while there is no such assessment or it is not completed', async () => {
    await expect(completed()).rejects.toThrow('There is no assessment');
    await keepRecord(assessments, assessmentId, anOpenAssessment());
    await expect(completed()).rejects.toBeInstanceOf(ReactionRefused);
    expect(await reports.find(municipality, reportId)).toBeUndefined();
  });

  it('releases the alarm of the plan, once', async () => {
    await keepRecord(reports, reportId, aPublishedReport());
    const data = catalogue.PlanAdopted.data.parse({ ...catalogue.PlanAdopted.example, reportId });
    const adopted = () =>
      releasePlanAlarm({ name: 'PlanAdopted', organisationId: municipality, data, envelope }, cause, {
        reports,
      });
    await adopted();
    const first = await reports.find(municipality, reportId);
    expect(first?.state.planAdopted).toEqual({ planId: data.planId, adoptedOn: data.adoptedOn });
    await adopted();
    expect(await reports.find(municipality, reportId)).toEqual(first);
  });

  describe('a plan that was closed', () => {
    const closed = () => {
      const data = catalogue.PlanClosed.data.parse({ ...catalogue.PlanClosed.example, reportId });
      return releasePlanAlarm({ name: 'PlanClosed', organisationId: municipality, data, envelope }, cause, {
        reports,
      });
    };
    const adopted = () => {
      const data = catalogue.PlanAdopted.data.parse({ ...catalogue.PlanAdopted.example, reportId });
      return releasePlanAlarm({ name: 'PlanAdopted', organisationId: municipality, data, envelope }, cause, {
        reports,
      });
    };
    const stored = async () => (await reports.find(municipality, reportId))?.state;

    it('before it was adopted is not waited for any more: "plan due" never rings', async () => {
      await keepRecord(reports, reportId, {
        ...aPublishedReport(),
        planOverdue: { dueOn: '2026-11-19', step: 1 },
      });
      await closed();
      const report = await stored();
      expect(report?.planClosed).toEqual({
        planId: catalogue.PlanClosed.example.planId,
        closedOn: catalogue.PlanClosed.example.closedOn,
      });
      expect(report && ring(report, { ...cause, now: '2027-11-30T12:00:00.000Z' })).toMatchObject({
        events: [{ name: 'ReadThroughDue' }],
      });
      expect(
        report && reportRules.involved(report).some(({ waitsFor }) => waitsFor?.task === 'adoptPlan'),
      ).toBe(false);
      await closed();
      expect(await stored()).toEqual(report);
    });

    it('after it was adopted changes nothing, whichever is heard of first', async () => {
      await keepRecord(reports, reportId, aPublishedReport());
      await adopted();
      const report = await stored();
      await closed();
      expect(await stored()).toEqual(report);
    });
  });
});
