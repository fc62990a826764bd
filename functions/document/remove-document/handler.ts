import { DocumentDisposed } from '#events/document/document-disposed.ts';
import { s3Client } from '#shared/documents/s3-client.ts';
import { s3ObjectRemover } from '#shared/documents/s3-object-remover.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { removeDocument } from './remove-document.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'document/remove-document',
  on: [DocumentDisposed],
  now: () => new Date().toISOString(),
  needs: {
    documents: documentStore(table),
    bytes: s3ObjectRemover(s3Client(), environment('DOCUMENTS_BUCKET'), {
      isLocked: environment('DOCUMENTS_LOCKED') === 'yes',
    }),
  },
  story: removeDocument,
});
