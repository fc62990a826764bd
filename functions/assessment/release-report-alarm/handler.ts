import { ReportPublished } from '#events/report/report-published.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { releaseReportAlarm } from './release-report-alarm.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'assessment/release-report-alarm',
  on: [ReportPublished],
  now: () => new Date().toISOString(),
  needs: { assessments: assessmentStore(table) },
  story: releaseReportAlarm,
});
