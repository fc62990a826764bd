import { isDeepStrictEqual } from 'node:util';
import { type Attributes, itemBytes, textOf } from './attribute.ts';
import { projectionOf, type TableDefinition } from './table-definition.ts';

/** Request units that a call took in one partition of the table or of an index. */
export interface Consumed {
  /** Absent: the table itself. */
  readonly index?: string;
  readonly partition: string;
  readonly read: number;
  readonly write: number;
}

const readBytes = 4096;
const writeBytes = 1024;

const unitsOf = (bytes: number, step: number): number => Math.max(1, Math.ceil(bytes / step));

/** Reading so many bytes, consistently or at half the price. */
export const readUnits = (bytes: number, isConsistent: boolean): number =>
  unitsOf(bytes, readBytes) * (isConsistent ? 1 : 0.5);

/**
 * What writing an item takes: the larger of before and after, doubled in a transaction; and in each index, which
 * follows the commit on its own, what changes there, where a changed key is a removal and an addition.
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html)
 */
export const writeUnits = (
  definition: TableDefinition,
  { before, after }: { before: Attributes | undefined; after: Attributes | undefined },
  factor: 1 | 2,
): Consumed[] => {
  const item = after ?? before ?? {};
  const bytes = Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);
  const own = {
    partition: textOf(item, definition.pk) ?? '',
    read: 0,
    write: factor * unitsOf(bytes, writeBytes),
  };
  const inIndexes = definition.indexes.flatMap((index): Consumed[] => {
    const [old, now] = [projectionOf(index, before), projectionOf(index, after)];
    const at = (projected: Attributes, size: number): Consumed => ({
      index: index.name,
      partition: textOf(projected, index.pk) ?? '',
      read: 0,
      write: unitsOf(size, writeBytes),
    });
    if (old === undefined) return now === undefined ? [] : [at(now, itemBytes(now))];
    if (now === undefined) return [at(old, itemBytes(old))];
    const isMoved = [index.pk, index.sk].some((name) => textOf(old, name) !== textOf(now, name));
    if (isMoved) return [at(old, itemBytes(old)), at(now, itemBytes(now))];
    return isDeepStrictEqual(old, now) ? [] : [at(now, Math.max(itemBytes(old), itemBytes(now)))];
  });
  return [own, ...inIndexes];
};
