import type { Instant } from '#events/identifiers.ts';
import { callsOf, type EventBus, publish } from '#shared/messaging/publish-events.ts';
import { log } from '#shared/observability/log.ts';
import { shards } from '#shared/storage/keys.ts';
import { markPublished, unpublishedEvents } from '#shared/storage/outbox.ts';
import type { Table } from '#shared/storage/table.ts';

export interface SweepNeeds {
  readonly table: Table;
  readonly bus: EventBus;
  readonly now: () => Instant;
  /** False when the function's time is nearly up. */
  readonly hasTime: () => boolean;
}

/** How long the stream gets before an event counts as missed. */
const missedAfterMinutes = 15;

/** The bus did not take all that waited; they wait for the next round. */
export class SweepIncomplete extends Error {
  constructor(refused: number) {
    super(`The bus did not take ${refused} events that the stream had missed`);
    this.name = 'SweepIncomplete';
  }
}

/**
 * Publishes the events that the stream has missed, oldest first in each shard.
 * @throws SweepIncomplete when the bus refused some, after all others were published.
 */
export const sweepEvents = async ({ table, bus, now, hasTime }: SweepNeeds): Promise<void> => {
  log.info('SWEEP_STARTED');
  const until = new Date(Date.parse(now()) - missedAfterMinutes * 60_000).toISOString();
  let published = 0;
  let refused = 0;
  for (const shard of shards) {
    let cursor: string | undefined;
    do {
      const page = await unpublishedEvents(table, { shard, until, cursor });
      for (const call of callsOf(page.events)) {
        const left = await publish(call, { bus, markPublished: ({ key }) => markPublished(table, key) });
        published += call.length - left.length;
        refused += left.length;
      }
      cursor = page.cursor;
    } while (cursor !== undefined && hasTime());
    if (!hasTime()) break;
  }
  log.info('SWEEP_COMPLETED', { published, refused });
  if (refused > 0) throw new SweepIncomplete(refused);
};
