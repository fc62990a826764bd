import { PlanDueForReview } from '#events/plan/plan-due-for-review.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { openRevisitOfPlan } from './open-revisit-of-plan.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'revisit/open-revisit',
  on: [PlanDueForReview],
  now: () => new Date().toISOString(),
  needs: { plans: planStore(table), revisits: revisitStore(table) },
  story: openRevisitOfPlan,
});
