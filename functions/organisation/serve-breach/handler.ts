import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    breaches: breachStore(table),
    reports: reportStore(table),
    agreements: agreementStore(table),
    organisations: organisationStore(table),
    people: personStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
