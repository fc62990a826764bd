import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { releaseReportAlarm } from '#functions/assessment/release-report-alarm/release-report-alarm.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import {
  aCompletedAssessment,
  assessmentId,
  municipality,
} from '../../shared/domain/assessment/an-assessment.ts';
import { keepRecord } from './keep-record.ts';

describe('the reaction to ReportPublished', () => {
  const table = new MemoryTable();
  const assessments = assessmentStore(table);
  const published = { ...catalogue.ReportPublished.example, assessmentId, publishedOn: '2026-10-20' };
  const receive = () =>
    releaseReportAlarm(
      {
        name: 'ReportPublished',
        organisationId: municipality,
        data: catalogue.ReportPublished.data.parse(published),
        envelope: {} as never,
      },
      { now: '2026-10-20T08:00:00.000Z', actor: { system: 'test', organisationId: municipality } },
      { assessments },
    );

  beforeEach(() => keepRecord(assessments, assessmentId, aCompletedAssessment()));

  it('releases the alarm, once, however often it is delivered', async () => {
    await receive();
    const first = await assessments.find(municipality, assessmentId);
    expect(first?.state.reportPublishedOn).toBe('2026-10-20');
    await receive();
    expect(await assessments.find(municipality, assessmentId)).toEqual(first);
  });
});
