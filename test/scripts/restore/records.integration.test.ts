import { beforeAll, describe, expect, test } from 'vitest';
import { randomOf } from '#bench/world/seeded-randomness.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { STATE } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import type { Item, Table, Write } from '#shared/storage/table.ts';
import { checkRecords, recordsOfAll } from '../../../scripts/operations/restore/check-records.ts';
import type { RecordPlan } from '../../../scripts/operations/restore/compare-record.ts';
import { everyStore } from '../../../scripts/operations/restore/every-store.ts';
import { elsewhereOf, isEvent, numberOf } from '../../../scripts/operations/restore/record-image.ts';
import { restoreRecords } from '../../../scripts/operations/restore/restore-records.ts';
import { contentsOf, type FollowedUp, followedUp, tableOf } from './followed-up.ts';

let told: FollowedUp;
/** Events on the bus before and after records of the world's own table were written back. */
let publishing: { readonly before: number; readonly after: number; readonly unpublished: number };

const addressOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`;
const headsOf = (items: readonly Item[]) =>
  new Map(items.filter(({ sk }) => sk === STATE).map((item) => [item.pk, item]));

/** A table where somebody else is faster once. */
class BusyTable extends MemoryTable {
  faster: readonly Write[] | undefined;

  override async write(writes: readonly Write[]): Promise<void> {
    const { faster } = this;
    this.faster = undefined;
    if (faster) await super.write(faster);
    await super.write(writes);
  }
}

/** Records of the story that nobody has worked on since, or that somebody has; of one kind. */
const aRecord = (kind: string, isUntouched: boolean): Item => {
  const now = headsOf(told.living);
  const found = [...headsOf(told.copy).values()].find(
    ({ pk, sequence }) =>
      pk.split('#')[1] === kind && (now.get(pk)?.['sequence'] === sequence) === isUntouched,
  );
  if (found === undefined) throw new Error(`The story has no such ${kind}`);
  return found;
};

const verdicts = (plans: readonly RecordPlan[]) => plans.map(({ ref, verdict }) => `${verdict}: ${ref.kind}`);

/** Writes back everything of everyone; answers what was not whole. */
const restoreAll = async (
  from: Table,
  living: Table,
  isCarriedOut = true,
): Promise<readonly RecordPlan[]> => {
  const plans: RecordPlan[] = [];
  for (const organisationId of told.owners) {
    await restoreRecords({
      from,
      living,
      organisationId,
      isCarriedOut,
      now: Date.now,
      tell: (plan) => plans.push(plan),
    });
  }
  return plans;
};

/** What a restore must be able to bring back: all of what nobody has worked on since, and of the rest what can't have changed or follows. */
const mendable = (): readonly Item[] => {
  const [then, now] = [headsOf(told.copy), headsOf(told.living)];
  const stores = everyStore({} as Table);
  const isUntouched = (pk: string) =>
    then.has(pk) && then.get(pk)?.['sequence'] === now.get(pk)?.['sequence'];
  const following = new Map<string, string>();
  for (const pk of now.keys()) {
    const [organisationId = '', kind = '', id = ''] = pk.split('#');
    const own = told.living.filter((item) => item.pk === pk);
    const ref = { organisationId, kind, id } as Parameters<typeof elsewhereOf>[1];
    for (const item of elsewhereOf(stores.get(kind) as never, ref, own)) following.set(addressOf(item), pk);
  }
  return told.living.filter((item) => {
    const owner = following.get(addressOf(item)) ?? item.pk;
    if (!then.has(owner)) return false;
    if (isUntouched(owner)) return true;
    const isOld = isEvent(item) && numberOf(item) <= Number(then.get(item.pk)?.['sequence']);
    const isDerived = ['involvement', 'agenda', 'figures', 'alarm', 'share'].includes(String(item['kind']));
    return isOld || isDerived || item['kind'] === 'version';
  });
};

const damaged = (item: Item, random: () => number): Item => {
  const names = Object.keys(item).filter((name) => !['pk', 'sk', 'sequence'].includes(name));
  const name = names[Math.floor(random() * names.length)] ?? 'kind';
  if (random() < 0.3) return Object.fromEntries(Object.entries(item).filter(([key]) => key !== name)) as Item;
  return { ...item, [name]: random() < 0.5 ? 'a stranger was here' : { stranger: true } };
};

beforeAll(async () => {
  await followedUp(async (followUp, world) => {
    told = followUp;
    const living = new DynamoTable({ tableName: world.table.definition.name });
    const gone = followUp.living.filter(({ pk }) => pk.includes('#assessment#') || pk.includes('#person#'));
    for (const { pk, sk } of gone) await living.write([{ remove: { pk, sk } }]);
    const before = world.bus.events.length;
    await restoreAll(await tableOf(followUp.living), living);
    await world.drain();
    const unpublished = [...world.table.store.all()].filter((item) => 'unpublishedSince' in item).length;
    publishing = { before, after: world.bus.events.length, unpublished };
  });
});

describe('writing records back', () => {
  test('finds nothing to do where all is well, however much has happened since', async () => {
    const living = await tableOf(told.living);
    expect(told.living.length).toBeGreaterThan(told.copy.length + 20);
    expect(await restoreAll(await tableOf(told.copy), living)).toEqual([]);
    expect(await contentsOf(living, told.living)).toEqual(
      await contentsOf(await tableOf(told.living), told.living),
    );
  });

  test('after any damage the table is as before, with what came after the instant', async () => {
    const from = await tableOf(told.copy);
    const candidates = mendable();
    expect(candidates.length).toBeGreaterThan(80);
    const whole = await contentsOf(await tableOf(told.living), told.living);
    for (let seed = 1; seed <= 40; seed += 1) {
      const random = randomOf(seed);
      const living = await tableOf(told.living);
      for (let hit = 0; hit <= random() * 12; hit += 1) {
        const item = candidates[Math.floor(random() * candidates.length)] as Item;
        await living.write([random() < 0.5 ? { remove: item } : { put: damaged(item, random) }]);
      }
      await restoreAll(from, living);
      expect([seed, await contentsOf(living, told.living)]).toEqual([seed, whole]);
    }
  });

  test('tells nothing twice: what is written back has gone to the bus before', () => {
    expect(publishing.before).toBeGreaterThan(50);
    expect(publishing.after).toBe(publishing.before);
    expect(publishing.unpublished).toBe(0);
  });

  test('keeps what somebody has done meanwhile, and mends the rest around it', async () => {
    const head = aRecord('unit', true);
    const [event, involvement] = ['event', 'involvement'].map((kind) =>
      told.living.find((item) => item.pk === head.pk && item['kind'] === kind),
    ) as [Item, Item];
    const sequence = Number(head['sequence']) + 1;
    const next = { ...event, sk: `EVENT#${String(sequence).padStart(10, '0')}` };
    const living = new BusyTable();
    await living.write(
      told.living.filter(({ pk, sk }) => pk === head.pk && sk !== involvement.sk).map((put) => ({ put })),
    );
    living.faster = [{ put: { ...head, sequence } }, { put: next }];
    const plans = await restoreAll(await tableOf(told.copy.filter(({ pk }) => pk === head.pk)), living);
    expect(verdicts(plans)).toEqual(['history damaged: unit']);
    expect(await living.get(head)).toMatchObject({ sequence });
    expect(await living.get(next)).toEqual(next);
    expect(await living.get(involvement)).toEqual(involvement);
  });

  test('leaves to a person what was worked on since and is not whole', async () => {
    const living = await tableOf(told.living);
    const { pk, sk, state, ...rest } = headsOf(told.living).get(aRecord('assessment', false).pk) as Item;
    await living.write([{ put: { pk, sk, ...rest } }]);
    const before = await contentsOf(living, told.living);
    expect(verdicts(await restoreAll(await tableOf(told.copy), living))).toEqual([
      'for a person: assessment',
    ]);
    expect(await contentsOf(living, told.living)).toEqual(before);
  });

  test('takes nothing from a copy that is damaged itself', async () => {
    const { pk } = aRecord('document', true);
    const [copy, now] = [told.copy, told.living].map((items) =>
      items.filter((item) => item.pk !== pk || item.sk !== 'EVENT#0000000002'),
    ) as [Item[], Item[]];
    const living = await tableOf(now);
    expect(verdicts(await restoreAll(await tableOf(copy), living))).toEqual([
      'damaged in the copy: document',
    ]);
  });

  test('leaves a document gone that a carried-out list has let go', async () => {
    const { pk } = aRecord('document', true);
    const [organisationId = '', , documentId = ''] = pk.split('#');
    const list = {
      pk: `${organisationId}#disposal#1`,
      sk: STATE,
      kind: 'state',
      state: { items: [{ documentId, outcome: 'disposed' }] },
      listPk: `${organisationId}#disposal`,
      listSk: '2027-01-01#1',
    };
    const without = told.living.filter((item) => item.pk !== pk);
    const gone = await tableOf([...without, list]);
    expect(verdicts(await restoreAll(await tableOf(told.copy), gone))).toEqual(['disposed of: document']);
    expect(await gone.get({ pk, sk: STATE })).toBeUndefined();
    const removed = await tableOf(without);
    expect(verdicts(await restoreAll(await tableOf(told.copy), removed))).toEqual(['damaged: document']);
    expect(await removed.get({ pk, sk: STATE })).toBeDefined();
  });

  test('brings back who read a document, unless that has had its time', async () => {
    const read = told.copy.find(({ kind }) => kind === 'documentRead') as Item;
    const without = told.living.filter(({ pk }) => pk !== read.pk);
    const living = await tableOf(without);
    await restoreAll(await tableOf(told.copy), living);
    expect(await living.get(read)).toEqual(read);
    const expired = told.copy.map((item) => (item.pk === read.pk ? { ...item, expiresAt: 1 } : item));
    const later = await tableOf(without);
    expect(await restoreAll(await tableOf(expired), later)).toEqual([]);
    expect(await later.get(read)).toBeUndefined();
  });

  test('writes a record of more items than one transaction takes', async () => {
    const head = aRecord('unit', true);
    const texts = Array.from({ length: 250 }, (_, index): Item => {
      const sk = `VERSION#0000000001#${String(index).padStart(4, '0')}`;
      return { pk: head.pk, sk, kind: 'version', value: 'x'.repeat(30_000) };
    });
    const living = await tableOf(told.living.filter(({ pk }) => pk !== head.pk));
    await restoreAll(await tableOf([...told.copy, ...texts]), living);
    const whole = await contentsOf(await tableOf([...told.living, ...texts]), told.living);
    expect(await contentsOf(living, told.living)).toEqual(whole);
  });

  test('a check finds nothing in a whole table, and names what is not whole', async () => {
    const check = async (items: readonly Item[]) => {
      const table = await tableOf(items);
      return checkRecords(table, recordsOfAll(table, told.owners));
    };
    const { counts, faults } = await check(told.living);
    expect(faults).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(headsOf(told.living).size);
    const { pk } = aRecord('assessment', false);
    const unit = aRecord('unit', true);
    const isGone = (item: Item) =>
      (item.pk === pk && item.sk === 'EVENT#0000000002') ||
      (item.pk === unit.pk && item['kind'] === 'involvement');
    const damage = await check(told.living.filter((item) => !isGone(item)));
    expect(damage.faults.map(({ ref, fault }) => `${ref.kind}: ${fault}`)).toEqual([
      'assessment: its event 2 is missing',
      'unit: its involvement does not follow',
    ]);
  });
});
