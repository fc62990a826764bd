import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    talks: closingTalkStore(table),
    reports: reportStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
