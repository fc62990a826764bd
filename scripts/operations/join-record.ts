import { EVENT, STATE, VERSION } from '#shared/storage/keys.ts';
import type { Item } from '#shared/storage/table.ts';

/** A record as it is exported: all there is of it, put together from the items it is stored as. */
export interface ExportedRecord {
  readonly kind: string;
  readonly id: string;
  readonly schemaVersion: number;
  /** Number of its last event. */
  readonly sequence: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly state: Readonly<Record<string, unknown>>;
  /** Every event, as CloudEvents, in order. */
  readonly events: readonly unknown[];
  /** Earlier texts: which part, what it said, until when, and the number of the event before it changed. */
  readonly versions: readonly {
    readonly part: string;
    readonly sequence: number;
    readonly replacedAt: string;
    readonly value: unknown;
  }[];
}

/**
 * Puts a record together from all items of its partition, without knowing its kind.
 * @throws Error when the items hold no state.
 */
export function joinRecord(kind: string, items: readonly Item[]): ExportedRecord {
  const head = items.find(({ sk }) => sk === STATE);
  if (head === undefined) throw new Error(`There is no state among the items of ${items[0]?.pk ?? kind}`);
  const state: Record<string, unknown> = { ...(head['state'] as Record<string, unknown>) };
  for (const { sk, value } of items) {
    if (!sk.startsWith(`${STATE}#`)) continue;
    const [key = '', ...rest] = sk.slice(STATE.length + 1).split('#');
    if (rest.length === 0) state[key] = value;
    else state[key] = { ...(state[key] as Record<string, unknown>), [rest.join('#')]: value };
  }
  return {
    kind,
    id: head.pk.split('#').at(-1) ?? '',
    schemaVersion: head['schemaVersion'] as number,
    sequence: head['sequence'] as number,
    createdAt: head['createdAt'] as string,
    updatedAt: head['updatedAt'] as string,
    state,
    events: items.filter(({ sk }) => sk.startsWith(EVENT)).map(({ envelope }) => envelope),
    versions: items
      .filter(({ sk }) => sk.startsWith(VERSION))
      .map(({ sk, value, replacedAt }) => {
        const [sequence = '', ...part] = sk.slice(VERSION.length).split('#');
        return {
          part: part.join('#'),
          sequence: Number(sequence),
          replacedAt: replacedAt as string,
          value,
        };
      }),
  };
}
