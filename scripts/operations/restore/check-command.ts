import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { OrganisationId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { checkRecords, recordsInWholeTable, recordsOfAll } from './check-records.ts';

/** How `npm run restore -- check` is called. */
export const checkUsage = `npm run restore -- check --table samsyn-prod-restored-20261122T100000Z --organisation 0184
    counts the records of each kind, and names those that can't be put together, whose history has a gap, or whose
    alarm, tasks, shares and lists do not follow from their state; --whole instead of --organisation walks the table`;

/** Looks whether the records of a table are whole; changes nothing. */
export async function checkCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      table: { type: 'string' },
      organisation: { type: 'string', multiple: true, default: [] },
      whole: { type: 'boolean', default: false },
    },
  });
  const { table: tableName, organisation, whole } = values;
  const organisations = organisation.map((id) => OrganisationId.safeParse(id));
  if (!tableName || whole === organisations.length > 0 || organisations.some(({ success }) => !success)) {
    throw new Error(`Name the table, and organisations or --whole.\n\n${checkUsage}`);
  }
  const table = new DynamoTable({ tableName });
  const ids = organisations.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const refs = whole ? recordsInWholeTable(new DynamoDBClient({}), tableName) : recordsOfAll(table, ids);
  const { counts, faults } = await checkRecords(table, refs);
  for (const [kind, count] of Object.entries(counts)) console.log(`${String(count).padStart(7)}  ${kind}`);
  for (const { ref, fault } of faults) {
    console.log(`  ${ref.organisationId} ${ref.kind}/${ref.id}: ${fault}`);
  }
  if (faults.length > 0) throw new Error(`${faults.length} records are not whole.`);
  console.log('Every record is whole, and what follows from it is there.');
}
