import { v7 as uuidV7 } from 'uuid';
import { s3Client } from '#shared/documents/s3-client.ts';
import { s3DownloadLinks } from '#shared/documents/s3-download-links.ts';
import { signInsOf } from '#shared/domain/organisation/sign-in.ts';
import { environment } from '#shared/lambda/environment.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { routes } from './routes.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = serveRoutes(
  routes,
  {
    table,
    now: () => new Date().toISOString(),
    newId: () => uuidV7(),
    documents: documentStore(table),
    links: s3DownloadLinks(s3Client(), environment('DOCUMENTS_BUCKET')),
    readsKeptDays: Number(environment('READS_KEPT_DAYS')),
    secretLevel: Number(environment('SECRET_LEVEL')),
  },
  signInsOf(environment('SIGN_INS')),
);
