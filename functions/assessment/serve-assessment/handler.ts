import { v7 as uuidV7 } from 'uuid';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { contactNoteStore } from '#shared/storage/assessment/contact-note-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { planReader } from '#shared/storage/plan/plan-reader.ts';
import { programmeStore } from '#shared/storage/programme/programme-store.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    assessments: assessmentStore(table),
    contactNotes: contactNoteStore(table),
    units: unitStore(table),
    programmes: programmeStore(table),
    agreements: agreementStore(table),
    organisations: organisationStore(table),
    people: personStore(table),
    plans: planReader(table),
  },
  signInsOf(environment('SIGN_INS')),
);
