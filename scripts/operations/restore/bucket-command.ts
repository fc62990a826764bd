import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { OrganisationId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { instantOf } from './instant-of.ts';
import { type ObjectStep, planObjects, restoreObjects } from './restore-objects.ts';

/** How `npm run restore -- bucket` is called. */
export const bucketUsage = `npm run restore -- bucket --bucket <documents bucket> --table samsyn-prod --organisation 0184 --at 2026-11-22T10:00:00Z
    shows which files were hidden or overwritten after the instant; with --carry-out brings back the versions that
    the records in the table name. What was disposed of stays gone. Restore the records first`;

const describe = ({ operation, Key, VersionId }: ObjectStep): string => `  ${operation} ${Key} ${VersionId}`;

/** Brings an organisation's files back, or shows what would be done. */
export async function bucketCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      bucket: { type: 'string' },
      table: { type: 'string' },
      organisation: { type: 'string' },
      at: { type: 'string' },
      'carry-out': { type: 'boolean', default: false },
    },
  });
  const { bucket: bucketName, table: tableName } = values;
  const organisation = OrganisationId.safeParse(values.organisation);
  if (!bucketName || !tableName || !organisation.success) {
    throw new Error(`Name the bucket, the table, the organisation and the instant.\n\n${bucketUsage}`);
  }
  const restore = {
    s3: new S3Client({}),
    bucketName,
    table: new DynamoTable({ tableName }),
    organisationId: organisation.data,
    at: instantOf(values.at),
  };
  const tell = (step: ObjectStep) => console.log(describe(step));
  const { steps, lost, left } = values['carry-out']
    ? await restoreObjects(restore, tell)
    : await planObjects(restore);
  for (const key of left) console.log(`  left as it is, no document that stands names it: ${key}`);
  for (const key of lost) console.log(`  lost for good, unless an export has it: ${key}`);
  if (!values['carry-out']) {
    for (const step of steps) tell(step);
    console.log(`${steps.length} calls. Nothing was changed: add --carry-out.`);
    return;
  }
  if (steps.length > 0) throw new Error(`Still to be done:\n${steps.map(describe).join('\n')}`);
  console.log('Every file that a record names and the bucket has is shown as its record means it.');
}
