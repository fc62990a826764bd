import type { Instant, OrganisationId } from '#events/identifiers.ts';
import type { FeedEntry } from '#events/thin-event.ts';
import { feedPartition } from '../keys.ts';
import type { Table } from '../table.ts';

/**
 * How long an event stays out of the feed. A save that began earlier may end later (its attempts take 20 s at most), and
 * the index lags behind the table: nobody who has read up to a place may find something new before it.
 */
const settlesWithinSeconds = 60;

/** A place in an organisation's feed: where an event lies, or an instant before and after which they lie. */
export type FeedPosition = string;

/** A position as a reader may hand it in: an instant, or an event's place. */
export const feedPositionPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z(#[a-z-]+#[\w-]+#\d{10})?$/;

/** An event with its place in the feed. */
export interface FeedItem {
  readonly position: FeedPosition;
  readonly entry: FeedEntry;
}

/** Up to when the feed can be read at `now`: what is younger may still get something before it. */
const settledUntil = (now: Instant): Instant =>
  new Date(Date.parse(now) - settlesWithinSeconds * 1000).toISOString();

/** Sorts before every key that can follow a position, and after the position itself. */
const afterPosition = (position: FeedPosition): string => `${position} `;
/** Sorts after every position. */
const endOfTime = '9999';

/**
 * The events after a position, oldest first, those of one record in the order of its sequence. What is younger than a
 * minute is left out; `hasYounger` says that there is such.
 */
export const readFeed = async (
  table: Table,
  {
    organisationId,
    after,
    now,
    limit,
  }: {
    readonly organisationId: OrganisationId;
    readonly after: FeedPosition;
    readonly now: Instant;
    readonly limit: number;
  },
): Promise<{ readonly items: readonly FeedItem[]; readonly hasYounger: boolean }> => {
  const page = await table.query({
    index: 'list',
    pk: feedPartition(organisationId),
    sk: { between: [afterPosition(after), endOfTime] },
    limit,
  });
  const found = page.items.map(
    (item): FeedItem => ({ position: item['listSk'] as string, entry: item['summary'] as FeedEntry }),
  );
  const until = settledUntil(now);
  const items = found.filter(({ position }) => position <= until);
  return { items, hasYounger: items.length < found.length };
};
