import { ReportPublished } from '#events/report/report-published.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { gatherExamples } from './gather-examples.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'report/gather-examples',
  on: [ReportPublished],
  now: () => new Date().toISOString(),
  needs: { reports: reportStore(table), examples: exampleStore(table) },
  story: gatherExamples,
});
