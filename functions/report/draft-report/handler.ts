import { AssessmentCompleted } from '#events/assessment/assessment-completed.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { draftReport } from './draft-report.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'report/draft-report',
  on: [AssessmentCompleted],
  now: () => new Date().toISOString(),
  needs: { assessments: assessmentStore(table), reports: reportStore(table) },
  story: draftReport,
});
