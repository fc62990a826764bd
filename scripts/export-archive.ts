// Closed cases as packages for an e-archive, with their diaries: `npm run export-archive`.
import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { CalendarDate, OrganisationId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import packageJson from '../package.json' with { type: 'json' };
import { type ArchiveExport, exportArchive } from './operations/export-archive.ts';

const usage = `Writes one package for an e-archive of each closed case: METS, ERMS, diary, records and files.

npm run export-archive -- --table samsyn-prod --organisation 0184 --bucket <documents bucket> --case "ON/2027:1" --out archive
npm run export-archive -- --table samsyn-prod --organisation 0184 --bucket <documents bucket> --closed-before 2029-01-01 --out archive

It uses your AWS credentials and region, reads only, and changes nothing. The folder must be empty.
The format is described in docs/export.md.`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    organisation: { type: 'string' },
    bucket: { type: 'string' },
    case: { type: 'string' },
    'closed-before': { type: 'string' },
    out: { type: 'string' },
  },
});

/** Which cases are asked for: one of the two ways of saying it. */
const askedFor = (): ArchiveExport['which'] => {
  const { case: caseNumber, 'closed-before': before } = values;
  if ((caseNumber === undefined) === (before === undefined)) {
    throw new Error(`Say either --case or --closed-before.\n\n${usage}`);
  }
  if (caseNumber !== undefined) return { caseNumber };
  const closedBefore = CalendarDate.safeParse(before);
  if (!closedBefore.success)
    throw new Error(`--closed-before takes a day such as 2029-01-01, not ${before}.`);
  return { closedBefore: closedBefore.data };
};

try {
  const { table: tableName, bucket: bucketName, out: folder } = values;
  const organisation = OrganisationId.safeParse(values.organisation);
  if (!tableName || !bucketName || !folder || !organisation.success) {
    throw new Error(`Name the table, the organisation, the bucket and a folder.\n\n${usage}`);
  }
  const { packages, left } = await exportArchive({
    table: new DynamoTable({ tableName }),
    bucket: { s3: new S3Client({}), bucketName },
    organisationId: organisation.data,
    which: askedFor(),
    folder,
    packedAt: new Date().toISOString(),
    softwareVersion: packageJson.version,
    onProgress: (done, of, packageId) =>
      console.log(`${done} of ${of} cases  ${packageId ?? 'left: open, or closed later'}`),
  });
  console.log(`${packages.length} packages in ${folder}; ${left} cases were left.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
