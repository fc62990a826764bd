import { PlanClosed } from '#events/plan/plan-closed.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { cancelRevisitsOfPlan } from './cancel-revisits-of-plan.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'revisit/cancel-revisit',
  on: [PlanClosed],
  now: () => new Date().toISOString(),
  needs: { plans: planStore(table), revisits: revisitStore(table) },
  story: cancelRevisitsOfPlan,
});
