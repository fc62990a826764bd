// Removes everything of one organisation once it is exported: `npm run dispose-tenant`.
import { parseArgs } from 'node:util';
import { OrganisationId } from '#events/identifiers.ts';
import { disposeTenant, takeInventory } from './operations/dispose-tenant.ts';

const usage = `Removes everything of one organisation from the table and the buckets, once its export holds all of it.

npm run dispose-tenant -- --table samsyn-prod --organisation 0184 --bucket <documents> --bucket <quarantine> \\
  --export export-0184 --decision "Kommunstyrelsen 2026-11-22 § 12"          shows what would go; changes nothing
… the same with --carry-out 0184                                              removes it, and writes export-0184/disposal.json

It uses your AWS credentials and region. Run export-tenant first, with --bucket. There is no way back but the
table's point-in-time recovery.`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    organisation: { type: 'string' },
    bucket: { type: 'string', multiple: true },
    export: { type: 'string' },
    decision: { type: 'string' },
    'carry-out': { type: 'string' },
  },
});

try {
  const { table: tableName, bucket: bucketNames = [], export: exportFolder, decision } = values;
  const organisation = OrganisationId.safeParse(values.organisation);
  if (!tableName || !exportFolder || !decision?.trim() || bucketNames.length === 0 || !organisation.success) {
    throw new Error(
      `Name the table, the organisation, the buckets, the export and the decision.\n\n${usage}`,
    );
  }
  const organisationId = organisation.data;
  const disposal = {
    tableName,
    bucketNames,
    organisationId,
    exportFolder,
    decision,
    now: () => new Date().toISOString(),
  };
  const carryOut = values['carry-out'];
  if (carryOut === undefined) {
    const { items, objects, notExported } = await takeInventory(disposal);
    console.log(`${items.length} items and ${objects} stored versions of files are ${organisationId}'s.`);
    for (const record of notExported) console.log(`  not in the export as it is now: ${record}`);
    console.log(`Nothing was removed: add --carry-out ${organisationId} to remove them.`);
  } else if (carryOut === organisationId) {
    const { items, objects, held } = await disposeTenant(disposal, (text) => console.log(`  ${text}`));
    for (const [kind, count] of Object.entries(items)) console.log(`${String(count).padStart(7)}  ${kind}`);
    console.log(`${objects} stored versions of files went. The protocol is ${exportFolder}/disposal.json.`);
    if (held.length > 0)
      throw new Error(`${held.length} files are still held by their lock: run it again later.`);
  } else {
    throw new Error(`--carry-out says ${carryOut}, --organisation says ${organisationId}.`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
