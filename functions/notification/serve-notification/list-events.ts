import * as z from 'zod/mini';
import { Instant, OrganisationId } from '#events/identifiers.ts';
import { type FeedEntry, ThinEvent } from '#events/thin-event.ts';
import { maySeeEvent } from '#shared/domain/notification/may-see-event.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { requestRules } from '#shared/lambda/request-rules.ts';
import { route } from '#shared/lambda/route.ts';
import { type FeedPosition, feedPositionPattern, readFeed } from '#shared/storage/notification/feed.ts';
import type { NotificationNeeds } from './needs.ts';

const FeedQuery = z.strictObject({
  limit: z._default(z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(100)), 20),
  /** From the page before. */
  cursor: z.optional(z.string().check(z.maxLength(500))),
  /** Without a cursor: only what was saved after this instant. */
  since: z.optional(Instant),
});

const Feed = z.object({
  items: z.array(ThinEvent),
  /** `next` is there on the last page too: what happens later is found there. */
  _links: z.object({ self: z.object({ href: z.string() }), next: z.object({ href: z.string() }) }),
});

const beginning: FeedPosition = '0000-01-01T00:00:00.000Z';

const positionOf = (cursor: string): FeedPosition => {
  const position = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!feedPositionPattern.test(position)) {
    throw Problem.of('malformed', requestRules.cursor, { field: 'cursor' });
  }
  return position;
};

const thin = ({ noun: _noun, unitId: _unit, ...event }: FeedEntry): ThinEvent => event;

/**
 * What has happened in the organisation, for other systems that ask. An event comes a minute after it was saved, so that
 * nothing can come before what was read; what the caller's roles may not read is left out, and the cursor goes on past it.
 */
export const listEventsRoute = route({
  operationId: 'listEvents',
  method: 'GET',
  path: '/v1/{organisationId}/events',
  noun: 'notification',
  action: 'listEvents',
  summary: {
    sv: 'Läs vad som har hänt, äldst först, från en markör och framåt',
    en: 'Read what has happened, oldest first, from a cursor on',
  },
  params: z.object({ organisationId: OrganisationId }),
  query: FeedQuery,
  answer: Feed,
  status: 200,
  story: async (request, { table }: NotificationNeeds) => {
    const { caller, organisationId, now, path } = request;
    const { limit, cursor, since } = request.query;
    const after = cursor === undefined ? (since ?? beginning) : positionOf(cursor);
    const { items } = await readFeed(table, { organisationId, after, now, limit });
    const next = Buffer.from(items.at(-1)?.position ?? after).toString('base64url');
    const hrefWith = (place: Record<string, string>) =>
      `${path}?${new URLSearchParams({ limit: String(limit), ...place }).toString()}`;
    return {
      status: 200,
      json: {
        items: items.filter(({ entry }) => maySeeEvent(caller, entry)).map(({ entry }) => thin(entry)),
        _links: {
          self: { href: hrefWith(cursor ? { cursor } : since ? { since } : {}) },
          next: { href: hrefWith({ cursor: next }) },
        },
      },
    };
  },
});
