import { PlanAdopted } from '#events/plan/plan-adopted.ts';
import { PlanClosed } from '#events/plan/plan-closed.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { releasePlanAlarm } from './release-plan-alarm.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'report/release-plan-alarm',
  on: [PlanAdopted, PlanClosed],
  now: () => new Date().toISOString(),
  needs: { reports: reportStore(table) },
  story: releasePlanAlarm,
});
