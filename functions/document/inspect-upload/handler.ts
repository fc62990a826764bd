import { s3Client } from '#shared/documents/s3-client.ts';
import { s3ObjectReader } from '#shared/documents/s3-object-reader.ts';
import { s3ObjectRemover } from '#shared/documents/s3-object-remover.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactToAws } from '#shared/messaging/react-to-aws.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { inspectUpload, ObjectCreated } from './inspect-upload.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const bucketName = environment('QUARANTINE_BUCKET');
const client = s3Client();

export const handler = reactToAws({
  name: 'document/inspect-upload',
  detail: ObjectCreated,
  now: () => new Date().toISOString(),
  needs: {
    documents: documentStore(table),
    quarantine: { ...s3ObjectReader(client, bucketName), ...s3ObjectRemover(client, bucketName) },
  },
  story: inspectUpload,
});
