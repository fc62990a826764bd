// Everything of one organisation in a documented format: `npm run export-tenant`.
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { OrganisationId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { exportTenant } from './operations/export-tenant.ts';

const usage = `Writes everything of one organisation into a folder: records, events, earlier texts, read log and files.

npm run export-tenant -- --table samsyn-prod --organisation 0184 --bucket <documents bucket> --out export-0184

It uses your AWS credentials and region, reads only, and changes nothing. Without --bucket the files are left out.
The format is described in docs/export.md.`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    organisation: { type: 'string' },
    bucket: { type: 'string' },
    out: { type: 'string' },
  },
});

try {
  const { table: tableName, bucket: bucketName, out: folder } = values;
  const organisation = OrganisationId.safeParse(values.organisation);
  if (tableName === undefined || folder === undefined || !organisation.success) {
    throw new Error(`Name the table, the organisation and a folder.\n\n${usage}`);
  }
  const { files } = await exportTenant({
    table: new DynamoTable({ tableName }),
    ...(bucketName && { files: { s3: new S3Client({}), bucketName } }),
    organisationId: organisation.data,
    folder,
    exportedAt: new Date().toISOString(),
    onProgress: (part, count) => console.log(`${String(count).padStart(7)}  ${part}`),
  });
  if (files.every(({ count }) => count === 0))
    throw new Error(`There is nothing of ${organisation.data} here.`);
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  console.log(`${files.length} files, ${bytes} bytes in ${folder}; manifest.json has their checksums.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
