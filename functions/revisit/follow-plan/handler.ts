import { PlanClosed } from '#events/plan/plan-closed.ts';
import { RevisitMoved } from '#events/plan/revisit-moved.ts';
import { RevisitWaived } from '#events/plan/revisit-waived.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { followPlanInRevisits } from './follow-plan-in-revisits.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'revisit/follow-plan',
  on: [PlanClosed, RevisitWaived, RevisitMoved],
  now: () => new Date().toISOString(),
  needs: { plans: planStore(table), revisits: revisitStore(table) },
  story: followPlanInRevisits,
});
