import type { OrganisationId } from '#events/identifiers.ts';
import {
  duePartition,
  EVENT,
  type RecordRef,
  readLogPartition,
  recordPartition,
  STATE,
  secretPartition,
  shardOf,
} from '#shared/storage/keys.ts';
import { fromStateItems, type Stored } from '#shared/storage/record-items.ts';
import type { Item, Query, Table } from '#shared/storage/table.ts';
import { itemsOf } from '../read-items.ts';
import type { AnyStore } from './every-store.ts';

/** A record as one table has it: all of its items, wherever they lie. */
export interface RecordImage {
  /** The items of its own partition. */
  readonly own: readonly Item[];
  /** What is kept with it in another partition: who read a document, a webhook's secrets. */
  readonly beside: readonly Item[];
  /** Its alarms: one at most, when all is well. */
  readonly alarms: readonly Item[];
  readonly reading: Reading;
}

/** A record put together, or why it can't be. */
export type Reading =
  | { readonly stored: Stored<never>; readonly derived: readonly Item[]; readonly fault?: undefined }
  | { readonly fault: string };

/** All items of a query. */
export const everyItem = (table: Table, query: Query): Promise<Item[]> =>
  Array.fromAsync(itemsOf(table, query));

/** The number of an event's item. */
export const numberOf = ({ sk }: Item): number => Number(sk.slice(EVENT.length));

export const isEvent = ({ sk }: Item): boolean => sk.startsWith(EVENT);

/** Whether an item of a record's own partition follows from its state. */
export const isDerived = ({ kind }: Item): boolean =>
  ['involvement', 'agenda', 'figures'].includes(String(kind));

/** The head of a record among its items. */
export const headOf = (items: readonly Item[]): Item | undefined => items.find(({ sk }) => sk === STATE);

/** Puts a record together, with what follows from it; whatever is wrong with its state is its fault. */
export const readState = (store: AnyStore, ref: RecordRef, own: readonly Item[]): Reading => {
  try {
    const stored = fromStateItems(store.rules, ref, own);
    return stored ? { stored, derived: store.derivedOf(stored) } : { fault: 'it has no state' };
  } catch (error) {
    return { fault: (error as Error).message };
  }
};

/** The same, and its history must be there without a gap. */
export const readWhole = (store: AnyStore, ref: RecordRef, own: readonly Item[]): Reading => {
  const reading = readState(store, ref, own);
  if (reading.fault !== undefined) return reading;
  const numbers = own
    .filter(isEvent)
    .map(numberOf)
    .sort((one, other) => one - other);
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  if (gap >= 0) return { fault: `its event ${gap + 1} is missing` };
  const { sequence } = reading.stored;
  return numbers.length === sequence
    ? reading
    : { fault: `its state counts ${sequence} events, and it has ${numbers.length}` };
};

const besidePartitions = ({ organisationId, kind, id }: RecordRef): readonly string[] => {
  if (kind === 'document') return [readLogPartition(organisationId, id)];
  return kind === 'webhook' ? [secretPartition(organisationId, id)] : [];
};

/** Reads records of one table; the due shards are read once for all of them. */
export class RecordReader {
  readonly #table: Table;
  readonly #shards = new Map<string, Promise<ReadonlyMap<string, readonly Item[]>>>();

  constructor(table: Table) {
    this.#table = table;
  }

  /** Everything there is of a record. */
  async read(store: AnyStore, ref: RecordRef): Promise<RecordImage> {
    const own = await everyItem(this.#table, { pk: recordPartition(ref) });
    const beside = await Promise.all(besidePartitions(ref).map((pk) => everyItem(this.#table, { pk })));
    return {
      own,
      beside: beside.flat(),
      alarms: await this.#alarmsOf(ref),
      reading: readWhole(store, ref, own),
    };
  }

  /** The items at the keys of others. */
  async at(keys: readonly Item[]): Promise<readonly Item[]> {
    const found = await Promise.all(keys.map((key) => this.#table.get(key)));
    return found.filter((item) => item !== undefined);
  }

  async #alarmsOf(ref: RecordRef): Promise<readonly Item[]> {
    const shard = shardOf(ref.id);
    const known = this.#shards.get(shard) ?? this.#readShard(shard);
    this.#shards.set(shard, known);
    return (await known).get(recordPartition(ref)) ?? [];
  }

  async #readShard(shard: string): Promise<ReadonlyMap<string, readonly Item[]>> {
    const byRecord = new Map<string, Item[]>();
    for (const item of await everyItem(this.#table, { pk: duePartition(shard) })) {
      const record = item.sk.slice(item.sk.indexOf('#') + 1);
      byRecord.set(record, [...(byRecord.get(record) ?? []), item]);
    }
    return byRecord;
  }
}

/** What follows from a record's state and lies outside of its own partition. */
export const elsewhereOf = (store: AnyStore, ref: RecordRef, own: readonly Item[]): readonly Item[] => {
  const reading = readState(store, ref, own);
  return reading.fault === undefined ? reading.derived.filter(({ pk }) => pk !== recordPartition(ref)) : [];
};

/** Whose records lie under an organisation, kind by kind: by key, as its lists show them. */
export async function* recordsOf(
  stores: ReadonlyMap<string, AnyStore>,
  organisationId: OrganisationId,
): AsyncGenerator<RecordRef> {
  for (const [kind, store] of stores) {
    let cursor: string | undefined;
    do {
      const page = await store.list(organisationId, { limit: 100, cursor });
      for (const { pk } of page.items) yield { organisationId, kind, id: pk.split('#').at(-1) ?? '' };
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}
