import { SortedKeys } from '#shared/storage/sorted-keys.ts';
import { AwsRefusal } from '../aws-refusal.ts';
import { type Attributes, textOf } from './attribute.ts';
import type { KeyRange } from './expression.ts';
import { type IndexDefinition, projectionOf, type TableDefinition } from './table-definition.ts';

/** One committed change of one item. */
export interface Change {
  readonly key: Attributes;
  readonly before: Attributes | undefined;
  readonly after: Attributes | undefined;
}

interface Partition {
  readonly order: SortedKeys;
  /** Items as JSON text: a tenth of what objects take, and nobody can change what is stored. */
  readonly texts: Map<string, string>;
}

const between = '\u0000';

/** The items of one table, sorted as DynamoDB sorts them, and the order of each index. */
export class ItemStore {
  readonly #definition: TableDefinition;
  readonly #onChange: (change: Change) => void;
  readonly #partitions = new Map<string, Partition>();
  readonly #indexes: ReadonlyMap<string, Map<string, SortedKeys>>;
  #count = 0;

  constructor(definition: TableDefinition, onChange: (change: Change) => void) {
    this.#definition = definition;
    this.#onChange = onChange;
    this.#indexes = new Map(definition.indexes.map(({ name }) => [name, new Map<string, SortedKeys>()]));
  }

  /** How many items there are. */
  get size(): number {
    return this.#count;
  }

  /** Every item, partition by partition: for checks after a run, never for a handler. */
  *all(): Generator<Attributes> {
    for (const { texts } of this.#partitions.values()) {
      for (const text of texts.values()) yield JSON.parse(text) as Attributes;
    }
  }

  /** @throws AwsRefusal when a key attribute is missing. */
  address(item: Attributes): { pk: string; sk: string } {
    const pk = textOf(item, this.#definition.pk);
    const sk = textOf(item, this.#definition.sk);
    if (!pk || !sk)
      throw new AwsRefusal('ValidationException', 'One of the required keys was not given a value');
    return { pk, sk };
  }

  /** Puts back what another store held: nothing of it is news to the stream. */
  restore(items: Iterable<Attributes>): void {
    for (const item of items) this.#place({ key: this.keyOf(item), before: undefined, after: item });
  }

  keyOf(item: Attributes): Attributes {
    const { pk, sk } = this.address(item);
    return { [this.#definition.pk]: { S: pk }, [this.#definition.sk]: { S: sk } };
  }

  find(key: Attributes): Attributes | undefined {
    const { pk, sk } = this.address(key);
    const text = this.#partitions.get(pk)?.texts.get(sk);
    return text === undefined ? undefined : (JSON.parse(text) as Attributes);
  }

  /** The first sort key of a partition, if there is any. */
  firstKey(pk: string): string | undefined {
    return this.#partitions.get(pk)?.order.first();
  }

  apply(change: Change): void {
    this.#place(change);
    this.#onChange(change);
  }

  #place(change: Change): void {
    const { pk, sk } = this.address(change.key);
    const { before, after } = change;
    for (const index of this.#definition.indexes)
      this.#reindex(index, `${between}${pk}${between}${sk}`, change);
    if (after === undefined) {
      if (before === undefined) return;
      const partition = this.#partitions.get(pk);
      partition?.texts.delete(sk);
      partition?.order.remove(sk);
      if (partition?.texts.size === 0) this.#partitions.delete(pk);
      this.#count -= 1;
    } else {
      const partition = this.#partitions.get(pk) ?? {
        order: new SortedKeys(),
        texts: new Map<string, string>(),
      };
      this.#partitions.set(pk, partition);
      if (before === undefined) {
        partition.order.add(sk);
        this.#count += 1;
      }
      partition.texts.set(sk, JSON.stringify(after));
    }
  }

  #reindex({ name, pk, sk }: IndexDefinition, address: string, { before, after }: Change): void {
    const placeOf = (item: Attributes | undefined) => {
      const partition = item && textOf(item, pk);
      const sortKey = item && textOf(item, sk);
      return partition === undefined || sortKey === undefined
        ? undefined
        : { partition, key: sortKey + address };
    };
    const [old, now] = [placeOf(before), placeOf(after)];
    if (old?.partition === now?.partition && old?.key === now?.key) return;
    const partitions = this.#indexes.get(name) as Map<string, SortedKeys>;
    if (old) {
      const order = partitions.get(old.partition);
      order?.remove(old.key);
      if (order?.isEmpty) partitions.delete(old.partition);
    }
    if (now) {
      const order = partitions.get(now.partition) ?? new SortedKeys();
      partitions.set(now.partition, order);
      order.add(now.key);
    }
  }

  /** The items of a key range, in order, either way, from after a key on. */
  *walk(
    { partition, from, to }: KeyRange,
    {
      index,
      isDescending,
      after,
    }: { index: IndexDefinition | undefined; isDescending: boolean; after: Attributes | undefined },
  ): Generator<Attributes> {
    const order = index
      ? this.#indexes.get(index.name)?.get(partition)
      : this.#partitions.get(partition)?.order;
    if (order === undefined) return;
    const place = after && this.#placeIn(index, after);
    for (const key of order.between([from, to], { isDescending, after: place }))
      yield this.#at(index, partition, key);
  }

  #placeIn(index: IndexDefinition | undefined, key: Attributes): string {
    const { pk, sk } = this.address(key);
    return index ? `${textOf(key, index.sk) ?? ''}${between}${pk}${between}${sk}` : sk;
  }

  #at(index: IndexDefinition | undefined, partition: string, key: string): Attributes {
    const [, pk = partition, sk = key] = index ? key.split(between) : [];
    const item = JSON.parse(this.#partitions.get(pk)?.texts.get(sk) as string) as Attributes;
    return index ? (projectionOf(index, item) as Attributes) : item;
  }
}
