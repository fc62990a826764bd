import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { decisionBasisStore } from '#shared/storage/plan/decision-basis-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    decisionBases: decisionBasisStore(table),
    units: unitStore(table),
    plans: planStore(table),
    reports: reportStore(table),
    examples: exampleStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
