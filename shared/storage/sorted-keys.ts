import { createRequire } from 'node:module';
import type SortedBtree from 'sorted-btree';

// A CommonJS package whose default export Node and test runners unwrap differently.
const { default: BTree } = createRequire(import.meta.url)('sorted-btree') as typeof SortedBtree;

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sort keys in order, however many: to add, remove or find one takes the logarithm of their number. */
export class SortedKeys {
  readonly #tree = new BTree<string, undefined>(undefined, inOrder);

  get isEmpty(): boolean {
    return this.#tree.isEmpty;
  }

  /** The first of all. */
  first(): string | undefined {
    return this.#tree.minKey();
  }

  /** Adds a key. */
  add(key: string): void {
    this.#tree.set(key, undefined);
  }

  /** Removes a key. */
  remove(key: string): void {
    this.#tree.delete(key);
  }

  /** The keys from one on and before another, in order either way, after a key that need not be there any more. */
  *between(
    [from, to]: readonly [from: string, to: string],
    { isDescending, after }: { readonly isDescending: boolean; readonly after: string | undefined },
  ): Generator<string> {
    if (isDescending) {
      const below = after !== undefined && after < to ? after : to;
      for (const [key] of this.#tree.entriesReversed(below, undefined, true)) {
        if (key < from) return;
        yield key;
      }
    } else {
      for (const key of this.#tree.keys(after !== undefined && after > from ? after : from)) {
        if (key >= to) return;
        if (key !== after) yield key;
      }
    }
  }
}
