import type { Envelope } from '#events/envelope.ts';
import type { Instant } from '#events/identifiers.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** An event that the bus may not have yet. */
export interface Unpublished {
  readonly key: Key;
  readonly envelope: Envelope;
}

/** One page of a shard's events that have waited since before `until`, oldest first. */
export const unpublishedEvents = async (
  table: Table,
  {
    shard,
    until,
    limit = 100,
    cursor,
  }: { shard: string; until: Instant; limit?: number; cursor?: string | undefined },
): Promise<{ events: readonly Unpublished[]; cursor?: string }> => {
  const page = await table.query({
    index: 'unpublished',
    pk: shard,
    sk: { upTo: until },
    limit,
    ...(cursor && { cursor }),
  });
  const events = page.items.map(({ pk, sk, envelope }) => ({
    key: { pk, sk },
    envelope: envelope as Envelope,
  }));
  return page.cursor === undefined ? { events } : { events, cursor: page.cursor };
};

/** The bus has the event: takes it out of the sparse index. The event itself is never changed. */
export const markPublished = (table: Table, key: Key): Promise<void> =>
  table.dropAttribute(key, 'unpublishedSince');
