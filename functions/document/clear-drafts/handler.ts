import { PlanAdopted } from '#events/plan/plan-adopted.ts';
import { ReportEstablished } from '#events/report/report-established.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { clearDrafts } from './clear-drafts.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'document/clear-drafts',
  on: [ReportEstablished, PlanAdopted],
  now: () => new Date().toISOString(),
  needs: { table, documents: documentStore(table) },
  story: clearDrafts,
});
