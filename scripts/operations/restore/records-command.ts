import { parseArgs } from 'node:util';
import { OrganisationId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { recordPartition } from '#shared/storage/keys.ts';
import { recordKinds } from '../record-kinds.ts';
import type { RecordPlan } from './compare-record.ts';
import { restoreRecords } from './restore-records.ts';

/** How `npm run restore -- records` is called. */
export const recordsUsage = `npm run restore -- records --from samsyn-prod-restored-20261122T100000Z --table samsyn-prod --organisation 0184
    holds each record of an organisation against what it was, and shows what is gone or not as it was; with
    --carry-out writes that back. What somebody has worked on since is kept. --organisation also takes the id of
    a collaboration; --kind plan and --id … choose among its records`;

/** What an item is, without the ids that its record has anyway. */
const shortOf = (pk: string, sk: string, { ref }: RecordPlan): string =>
  pk === recordPartition(ref) ? sk : (pk.split('#').filter((part) => part !== ref.organisationId)[0] ?? pk);

const describe = (plan: RecordPlan): string => {
  const { ref, verdict, why, writes, guard } = plan;
  const items = writes.map((write) =>
    'put' in write
      ? shortOf(write.put.pk, write.put.sk, plan)
      : `-${shortOf(write.remove.pk, write.remove.sk, plan)}`,
  );
  const changed = guard && items.length === 0 ? ['STATE'] : items;
  const shown = changed.length > 6 ? [...changed.slice(0, 6), `and ${changed.length - 6} more`] : changed;
  return `${verdict}: ${ref.kind}/${ref.id}${why ? `, ${why}` : ''}${shown.length > 0 ? `: ${shown.join(', ')}` : ''}`;
};

/** What a person has to look at: the copy can't be put in its place. */
const left = ['for a person', 'damaged in the copy'];

/** Writes records back from a restored table, or shows what it would. */
export async function recordsCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      table: { type: 'string' },
      organisation: { type: 'string' },
      kind: { type: 'string' },
      id: { type: 'string' },
      'carry-out': { type: 'boolean', default: false },
    },
  });
  const { from, table, kind, id } = values;
  const organisation = OrganisationId.safeParse(values.organisation);
  if (!from || !table || from === table || !organisation.success || (id && !kind)) {
    throw new Error(`Name two tables and the organisation.\n\n${recordsUsage}`);
  }
  const kinds = await recordKinds();
  if (kind && !kinds.includes(kind))
    throw new Error(`There are no records of the kind ${kind}: ${kinds.join(', ')}.`);
  const counts = await restoreRecords({
    from: new DynamoTable({ tableName: from }),
    living: new DynamoTable({ tableName: table }),
    organisationId: organisation.data,
    ...(kind && { only: { kind, ...(id && { id }) } }),
    isCarriedOut: values['carry-out'],
    now: Date.now,
    tell: (plan) => console.log(`  ${describe(plan)}`),
  });
  if (Object.keys(counts).length === 0) throw new Error(`${from} has nothing of that.`);
  for (const [verdict, count] of Object.entries(counts))
    console.log(`${String(count).padStart(7)}  ${verdict}`);
  if (!values['carry-out']) console.log('Nothing was changed: add --carry-out.');
  const waiting = left.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);
  if (values['carry-out'] && waiting > 0)
    throw new Error(`${waiting} records are left for a person to look at.`);
}
