import type { Key } from './keys.ts';
import {
  ConditionFailed,
  decodeCursor,
  encodeCursor,
  type IndexName,
  type Item,
  indexKeys,
  type Page,
  type Query,
  type Table,
  type Write,
} from './table.ts';

type Partition = Map<string, Item>;

/** As in DynamoDB (TransactWriteItems). */
const mostWrites = 100;

const address = ({ pk, sk }: Key) => `${pk}\n${sk}`;

const inOtherOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;

/** DynamoDB stores JSON-like values, drops what is undefined and keeps no order of keys: so does the twin. */
const asStored = (item: Item): Item => JSON.parse(JSON.stringify(item), inOtherOrder) as Item;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The table's twin in memory, for tests and simulations: same contract, no I/O. */
export class MemoryTable implements Table {
  readonly #items = new Map<string, Item>();
  readonly #partitions = new Map<string, Partition>();

  async get(key: Key): Promise<Item | undefined> {
    const item = this.#items.get(address(key));
    return item && structuredClone(item);
  }

  async query(query: Query): Promise<Page> {
    const names = query.index === undefined ? { pk: 'pk', sk: 'sk' } : indexKeys[query.index];
    const sortKey = (item: Item) => String(item[names.sk]);
    const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, query);
    const direction = query.isDescending ? -1 : 1;
    const order = (a: Item | typeof after, b: Item) =>
      direction *
      (byText(String(a?.[names.sk]), sortKey(b)) ||
        byText(String(a?.['pk']), b.pk) ||
        byText(String(a?.['sk']), b.sk));
    const matches = [...(this.#partitions.get(`${query.index ?? ''}\n${query.pk}`)?.values() ?? [])]
      .filter((item) => {
        const { sk } = query;
        if (sk === undefined) return true;
        if ('beginsWith' in sk) return sortKey(item).startsWith(sk.beginsWith);
        const [from, to] = 'between' in sk ? sk.between : ['', sk.upTo];
        return sortKey(item) >= from && sortKey(item) <= to;
      })
      .filter((item) => after === undefined || order(after, item) < 0)
      .sort(order);
    const items = matches.slice(0, query.limit ?? matches.length).map((item) => structuredClone(item));
    const last = items.at(-1);
    if (last === undefined || query.limit === undefined || items.length < query.limit) return { items };
    const key = { pk: last.pk, sk: last.sk, [names.pk]: query.pk, [names.sk]: sortKey(last) };
    return { items, cursor: encodeCursor(key) };
  }

  async write(writes: readonly Write[]): Promise<void> {
    if (writes.length > mostWrites)
      throw new RangeError(`A transaction of ${writes.length} items is too large`);
    const failed = writes.flatMap((write, index) => {
      const present = this.#items.get(address('put' in write ? write.put : write.remove));
      if (write.when === undefined) return [];
      const holds =
        write.when === 'absent'
          ? present === undefined
          : present?.[write.when.attribute] === write.when.equals;
      return holds ? [] : [index];
    });
    if (failed.length > 0) throw new ConditionFailed(failed);
    for (const write of writes) {
      if ('put' in write) this.#put(asStored(write.put));
      else this.#remove(write.remove);
    }
  }

  async dropAttribute(key: Key, attribute: string): Promise<void> {
    const item = this.#items.get(address(key));
    if (item === undefined) return;
    const { [attribute]: _, ...rest } = item;
    this.#put(rest as Item);
  }

  #put(item: Item): void {
    this.#remove(item);
    this.#items.set(address(item), item);
    for (const partition of this.#partitionsOf(item)) partition.set(address(item), item);
  }

  #remove(key: Key): void {
    const item = this.#items.get(address(key));
    if (item === undefined) return;
    this.#items.delete(address(key));
    for (const partition of this.#partitionsOf(item)) partition.delete(address(key));
  }

  #partitionsOf(item: Item): Partition[] {
    const indexes = Object.entries(indexKeys) as [IndexName, { pk: string; sk: string }][];
    const names = indexes
      .filter(([, { pk, sk }]) => item[pk] !== undefined && item[sk] !== undefined)
      .map(([index, { pk }]) => `${index}\n${String(item[pk])}`);
    return [`\n${item.pk}`, ...names].map((name) => {
      const partition = this.#partitions.get(name) ?? new Map<string, Item>();
      this.#partitions.set(name, partition);
      return partition;
    });
  }
}
