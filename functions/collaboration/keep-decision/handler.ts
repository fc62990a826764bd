import { GuidelineDecided } from '#events/collaboration/guideline-decided.ts';
import { JointPlanAdopted } from '#events/collaboration/joint-plan-adopted.ts';
import { MatterDecided } from '#events/collaboration/matter-decided.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { collaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { keepDecisionOfParties } from './keep-decision.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'collaboration/keep-decision',
  on: [JointPlanAdopted, MatterDecided, GuidelineDecided],
  now: () => new Date().toISOString(),
  needs: collaborationStores(table),
  story: keepDecisionOfParties,
});
