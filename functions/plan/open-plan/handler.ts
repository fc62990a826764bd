import { ReportPublished } from '#events/report/report-published.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { openPlanOfReport } from './open-plan-of-report.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'plan/open-plan',
  on: [ReportPublished],
  now: () => new Date().toISOString(),
  needs: { table, reports: reportStore(table), plans: planStore(table), people: personStore(table) },
  story: openPlanOfReport,
});
