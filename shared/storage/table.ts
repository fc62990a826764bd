import type { Key } from './keys.ts';

export type Item = Key & Readonly<Record<string, unknown>>;

/** What must hold for a write: nothing lies there yet, or an attribute has the value that was read. */
export type Condition = 'absent' | { readonly attribute: string; readonly equals: string | number };

export type Write =
  | { readonly put: Item; readonly when?: Condition }
  | { readonly remove: Key; readonly when?: Condition };

export type IndexName = 'list' | 'unit' | 'unpublished';

export interface Query {
  /** Absent: the table itself, read consistently. Indexes are eventually consistent. */
  readonly index?: IndexName;
  readonly pk: string;
  readonly sk?:
    | { readonly beginsWith: string }
    | { readonly upTo: string }
    /** Both ends belong to it. */
    | { readonly between: readonly [from: string, to: string] };
  readonly limit?: number;
  readonly isDescending?: boolean;
  /** Opaque, from the page before. */
  readonly cursor?: string;
}

export interface Page {
  readonly items: readonly Item[];
  readonly cursor?: string;
}

/** The one table, as DynamoDB offers it; `DynamoTable` and its twin `MemoryTable` pass one contract suite. */
export interface Table {
  /** Reads one item, consistently. */
  get(key: Key): Promise<Item | undefined>;
  /**
   * Reads one page of a partition.
   * @throws InvalidCursor when the cursor was not made for this partition.
   */
  query(query: Query): Promise<Page>;
  /**
   * Writes all or nothing, at most 100 items.
   * @throws ConditionFailed naming the writes whose condition did not hold; nothing was written.
   * @throws WriteContention when another transaction held an item; nothing was written, try again.
   */
  write(writes: readonly Write[]): Promise<void>;
  /** Removes one attribute of an item there is; an item that is gone stays gone. */
  dropAttribute(key: Key, attribute: string): Promise<void>;
}

/** The attributes that carry each index's keys. */
export const indexKeys = {
  list: { pk: 'listPk', sk: 'listSk' },
  unit: { pk: 'unitPk', sk: 'unitSk' },
  unpublished: { pk: 'outboxShard', sk: 'unpublishedSince' },
} as const satisfies Record<IndexName, { pk: string; sk: string }>;

/** A transaction was refused: `failed` holds the positions of the writes whose condition did not hold. */
export class ConditionFailed extends Error {
  readonly failed: readonly number[];

  constructor(failed: readonly number[]) {
    super(`Nothing was written: the condition of write ${failed.join(', ')} did not hold`);
    this.name = 'ConditionFailed';
    this.failed = failed;
  }
}

/** A transaction met another one on the same item; nothing was written. */
export class WriteContention extends Error {
  constructor() {
    super('Nothing was written: another transaction held one of the items');
    this.name = 'WriteContention';
  }
}

export class InvalidCursor extends Error {
  constructor() {
    super('The cursor was not made for this list');
    this.name = 'InvalidCursor';
  }
}

type CursorKey = Readonly<Record<string, string>>;

/** Makes a page's last key opaque. */
export const encodeCursor = (key: CursorKey): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Opens a cursor and checks that it belongs to the queried partition, so that none can lead elsewhere. */
export const decodeCursor = (cursor: string, query: Query): CursorKey => {
  const names = query.index === undefined ? { pk: 'pk', sk: 'sk' } : indexKeys[query.index];
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InvalidCursor();
  }
  const isKey =
    typeof key === 'object' && key !== null && Object.values(key).every((value) => typeof value === 'string');
  if (!isKey || (key as CursorKey)[names.pk] !== query.pk || (key as CursorKey)[names.sk] === undefined) {
    throw new InvalidCursor();
  }
  return key as CursorKey;
};
