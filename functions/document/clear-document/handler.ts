import { DocumentClearing } from '#events/document/document-clearing.ts';
import { s3Client } from '#shared/documents/s3-client.ts';
import { s3ObjectCopier } from '#shared/documents/s3-object-copier.ts';
import { s3ObjectRemover } from '#shared/documents/s3-object-remover.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { clearDocument } from './clear-document.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const from = environment('QUARANTINE_BUCKET');
const to = environment('DOCUMENTS_BUCKET');
const client = s3Client();

export const handler = reactTo({
  name: 'document/clear-document',
  on: [DocumentClearing],
  now: () => new Date().toISOString(),
  needs: {
    documents: documentStore(table),
    copier: s3ObjectCopier(client, { from, to }),
    quarantine: s3ObjectRemover(client, from),
  },
  story: clearDocument,
});
