import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { collaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { guidelineStore } from '#shared/storage/collaboration/guideline-store.ts';
import { jointPlanStore } from '#shared/storage/collaboration/joint-plan-store.ts';
import { workshopStore } from '#shared/storage/collaboration/workshop-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    table,
    collaborations: collaborationStore(table),
    guidelines: guidelineStore(table),
    jointPlans: jointPlanStore(table),
    workshops: workshopStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
