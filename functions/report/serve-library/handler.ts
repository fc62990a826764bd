import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { collaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    examples: exampleStore(table),
    organisations: organisationStore(table),
    collaborations: collaborationStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
