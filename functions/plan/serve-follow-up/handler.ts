import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    plans: planStore(table),
    revisits: revisitStore(table),
    reports: reportStore(table),
    talks: closingTalkStore(table),
    assessments: assessmentStore(table),
    units: unitStore(table),
    breaches: breachStore(table),
  },
  signInsOf(environment('SIGN_INS')),
);
