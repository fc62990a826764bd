import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { collaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { groupStore } from '#shared/storage/collaboration/group-store.ts';
import { keptDecisionStore } from '#shared/storage/collaboration/kept-decision-store.ts';
import { matterStore } from '#shared/storage/collaboration/matter-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    table,
    collaborations: collaborationStore(table),
    groups: groupStore(table),
    matters: matterStore(table),
    keptDecisions: keptDecisionStore(table),
    organisations: organisationStore(table),
    people: personStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
