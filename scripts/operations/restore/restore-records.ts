import { setTimeout as sleep } from 'node:timers/promises';
import type { OrganisationId } from '#events/identifiers.ts';
import type { Disposal } from '#shared/domain/document/disposal.ts';
import { listPartition, type RecordRef, stateKey } from '#shared/storage/keys.ts';
import { ConditionFailed, type Table, type Write, WriteContention } from '#shared/storage/table.ts';
import { compareRecord, type RecordPlan } from './compare-record.ts';
import { type AnyStore, everyStore } from './every-store.ts';
import { elsewhereOf, everyItem, headOf, RecordReader, recordsOf } from './record-image.ts';

export interface RecordsRestore {
  /** The table as it was at the instant: what `restore table` made. */
  readonly from: Table;
  readonly living: Table;
  readonly organisationId: OrganisationId;
  /** Absent: all that the organisation had. */
  readonly only?: { readonly kind: string; readonly id?: string };
  readonly isCarriedOut: boolean;
  readonly now: () => number;
  /** Told of each record that is not whole. */
  readonly tell: (plan: RecordPlan) => void;
}

/** DynamoDB takes a hundred items and 4 MB in one transaction; a record's head comes with each. */
const itemsAtOnce = 99;
const bytesAtOnce = 3_000_000;
const attempts = 5;

/** Parts that each fit one transaction. */
function* partsOf(writes: readonly Write[], headBytes: number): Generator<readonly Write[]> {
  let part: Write[] = [];
  let bytes = headBytes;
  for (const write of writes) {
    const size = Buffer.byteLength(JSON.stringify(write));
    if (part.length === itemsAtOnce || (part.length > 0 && bytes + size > bytesAtOnce)) {
      yield part;
      [part, bytes] = [[], headBytes];
    }
    part.push(write);
    bytes += size;
  }
  yield part;
}

/**
 * Writes a record back. Every transaction holds the head against what was read, so nobody's work is overwritten; what
 * broke off in between is damage as before, and found again.
 * @throws ConditionFailed when somebody was faster.
 */
async function writeBack(table: Table, { writes, guard }: RecordPlan): Promise<void> {
  if (guard === undefined) return;
  let { when } = guard;
  for (const part of partsOf(writes, Buffer.byteLength(JSON.stringify(guard.put)))) {
    await table.write([{ put: guard.put, ...(when && { when }) }, ...part]);
    when = { attribute: 'sequence', equals: guard.put['sequence'] as number };
  }
}

/** The documents that carried-out lists of the organisation have let go. */
async function disposedIds(table: Table, organisationId: OrganisationId): Promise<ReadonlySet<string>> {
  const rows = await everyItem(table, { index: 'list', pk: listPartition(organisationId, 'disposal') });
  const heads = await Promise.all(rows.map((row) => table.get(row)));
  const lists = heads.flatMap((head) => (head ? [head['state'] as Disposal] : []));
  return new Set(
    lists.flatMap(({ items }) =>
      items.filter(({ outcome }) => outcome === 'disposed').map(({ documentId }) => documentId),
    ),
  );
}

class RecordsOf {
  readonly #restore: RecordsRestore;
  readonly #copies: RecordReader;
  #living: RecordReader;
  #disposed: Promise<ReadonlySet<string>> | undefined;

  constructor(restore: RecordsRestore) {
    this.#restore = restore;
    this.#copies = new RecordReader(restore.from);
    this.#living = new RecordReader(restore.living);
  }

  async compare(store: AnyStore, ref: RecordRef): Promise<RecordPlan> {
    const [copy, living] = [await this.#copies.read(store, ref), await this.#living.read(store, ref)];
    const keys = [copy, living].flatMap(({ own }) => elsewhereOf(store, ref, own));
    const isGone = ref.kind === 'document' && headOf(living.own) === undefined;
    return compareRecord({
      ref,
      store,
      copy,
      living,
      elsewhere: { copy: await this.#copies.at(keys), living: await this.#living.at(keys) },
      isDisposed: isGone && (await this.#isDisposed(ref)),
      nowSeconds: Math.floor(this.#restore.now() / 1000),
    });
  }

  /** Writes a record back, from what lies there now when somebody was faster. Answers what was done. */
  async carryOut(store: AnyStore, first: RecordPlan): Promise<RecordPlan> {
    let plan = first;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await writeBack(this.#restore.living, plan);
        return plan;
      } catch (error) {
        const isConflict = error instanceof ConditionFailed || error instanceof WriteContention;
        if (!isConflict || attempt >= attempts) throw error;
        await sleep(20 * 2 ** attempt * Math.random());
        this.#living = new RecordReader(this.#restore.living);
        plan = await this.compare(store, plan.ref);
      }
    }
  }

  async #isDisposed({ organisationId, id }: RecordRef): Promise<boolean> {
    this.#disposed ??= disposedIds(this.#restore.living, organisationId);
    return (await this.#disposed).has(id);
  }
}

async function* chosen(
  { from, organisationId, only }: RecordsRestore,
  stores: ReadonlyMap<string, AnyStore>,
): AsyncGenerator<RecordRef> {
  if (only?.id !== undefined) {
    const ref = { organisationId, kind: only.kind, id: only.id };
    if (await from.get(stateKey(ref))) yield ref;
    return;
  }
  const kinds = only ? [...stores].filter(([kind]) => kind === only.kind) : [...stores];
  yield* recordsOf(new Map(kinds), organisationId);
}

/**
 * Holds an organisation's records against what they were, and writes back what was damaged. Records that somebody has
 * worked on since are kept as they are. Answers how many there are of each verdict; may be run again.
 */
export async function restoreRecords(restore: RecordsRestore): Promise<Readonly<Record<string, number>>> {
  const stores = everyStore(restore.from);
  const records = new RecordsOf(restore);
  const counts: Record<string, number> = {};
  for await (const ref of chosen(restore, stores)) {
    const store = stores.get(ref.kind) as AnyStore;
    const found = await records.compare(store, ref);
    const plan = restore.isCarriedOut ? await records.carryOut(store, found) : found;
    counts[plan.verdict] = (counts[plan.verdict] ?? 0) + 1;
    if (plan.verdict !== 'whole') restore.tell(plan);
  }
  return counts;
}
