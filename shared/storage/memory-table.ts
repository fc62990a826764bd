import type { Key } from './keys.ts';
import { SortedKeys } from './sorted-keys.ts';
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

/** As in DynamoDB (TransactWriteItems). */
const mostWrites = 100;

const address = ({ pk, sk }: Key) => `${pk}\n${sk}`;

/** DynamoDB stores JSON-like values, drops what is undefined and keeps no order of keys: so does the twin. */
const copyOf = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value).reverse()) {
    const content = (value as Readonly<Record<string, unknown>>)[name];
    if (content !== undefined) copy[name] = copyOf(content);
  }
  return copy;
};

const between = '\u0000';
/** Above a sort key with the address behind it, and below every longer key. */
const justAfter = '\u0001';
const afterAll = '\uffff';

interface KeyNames {
  readonly pk: string;
  readonly sk: string;
}
const ownNames: KeyNames = { pk: 'pk', sk: 'sk' };

/** Where an item stands in a partition: by its sort key there, then by its own key. */
const placeOf = (item: Readonly<Record<string, unknown>>, { sk }: KeyNames): string =>
  [item[sk], item['pk'], item['sk']].join(between);

const addressIn = (place: string): string => {
  const [, pk = '', sk = ''] = place.split(between);
  return address({ pk, sk });
};

const rangeOf = ({ sk }: Query): readonly [from: string, to: string] => {
  if (sk === undefined) return ['', afterAll];
  if ('beginsWith' in sk) return [sk.beginsWith, sk.beginsWith + afterAll];
  const [from, to] = 'between' in sk ? sk.between : ['', sk.upTo];
  return [from, to + justAfter];
};

/** The table's twin in memory, for tests and simulations: same contract, no I/O. What a query takes follows its answer. */
export class MemoryTable implements Table {
  readonly #items = new Map<string, Item>();
  readonly #partitions = new Map<string, SortedKeys>();

  async get(key: Key): Promise<Item | undefined> {
    const item = this.#items.get(address(key));
    return item && (copyOf(item) as Item);
  }

  async query(query: Query): Promise<Page> {
    const names = query.index === undefined ? ownNames : indexKeys[query.index];
    const after = query.cursor === undefined ? undefined : placeOf(decodeCursor(query.cursor, query), names);
    const order = this.#partitions.get(`${query.index ?? ''}\n${query.pk}`) ?? new SortedKeys();
    const isDescending = query.isDescending ?? false;
    const limit = query.limit ?? Number.POSITIVE_INFINITY;
    const places: string[] = [];
    for (const place of order.between(rangeOf(query), { isDescending, after })) {
      if (places.length === limit) break;
      places.push(place);
    }
    const items = places.map((place) => copyOf(this.#items.get(addressIn(place))) as Item);
    const last = items.at(-1);
    if (last === undefined || query.limit === undefined || items.length < query.limit) return { items };
    const key = { pk: last.pk, sk: last.sk, [names.pk]: query.pk, [names.sk]: String(last[names.sk]) };
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
      if ('put' in write) this.#put(copyOf(write.put) as Item);
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
    for (const { name, place } of this.#placesOf(item)) {
      const order = this.#partitions.get(name) ?? new SortedKeys();
      this.#partitions.set(name, order);
      order.add(place);
    }
  }

  #remove(key: Key): void {
    const item = this.#items.get(address(key));
    if (item === undefined) return;
    this.#items.delete(address(key));
    for (const { name, place } of this.#placesOf(item)) {
      const order = this.#partitions.get(name);
      order?.remove(place);
      if (order?.isEmpty) this.#partitions.delete(name);
    }
  }

  /** The table's own partition and that of each index that carries the item. */
  #placesOf(item: Item): { readonly name: string; readonly place: string }[] {
    const indexes = Object.entries(indexKeys) as [IndexName, KeyNames][];
    return [['', ownNames] as const, ...indexes]
      .filter(([, { pk, sk }]) => item[pk] !== undefined && item[sk] !== undefined)
      .map(([index, names]) => ({
        name: `${index}\n${String(item[names.pk])}`,
        place: placeOf(item, names),
      }));
  }
}
