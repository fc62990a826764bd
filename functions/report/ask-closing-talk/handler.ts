import { PlanClosed } from '#events/plan/plan-closed.ts';
import { ReportPublished } from '#events/report/report-published.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { askClosingTalkAfter } from './ask-closing-talk-after.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'report/ask-closing-talk',
  on: [ReportPublished, PlanClosed],
  now: () => new Date().toISOString(),
  needs: { reports: reportStore(table), plans: planStore(table), talks: closingTalkStore(table) },
  story: askClosingTalkAfter,
});
