import { RevisitCompleted } from '#events/revisit/revisit-completed.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { concludeRevisitInPlan } from './conclude-revisit-in-plan.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'plan/conclude-revisit',
  on: [RevisitCompleted],
  now: () => new Date().toISOString(),
  needs: { table, plans: planStore(table), revisits: revisitStore(table) },
  story: concludeRevisitInPlan,
});
