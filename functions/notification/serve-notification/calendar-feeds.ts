import { v5 as uuidV5 } from 'uuid';
import * as z from 'zod/mini';
import { CalendarFeedId, OrganisationId } from '#events/identifiers.ts';
import { CalendarFeed } from '#shared/domain/organisation/calendar-feed.ts';
import { openCalendarFeed } from '#shared/domain/organisation/open-calendar-feed.ts';
import { revokeCalendarFeed } from '#shared/domain/organisation/revoke-calendar-feed.ts';
import { hashOfSecret, newFeedSecret } from '#shared/lambda/feed-secret.ts';
import { NumberedQuery, numberedAnswer, numberedListOf } from '#shared/lambda/numbered-lists.ts';
import { changeOwn } from '#shared/lambda/own-record.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { NotificationNeeds } from './needs.ts';

const path = '/v1/{organisationId}/calendar-feeds';
const params = z.object({ organisationId: OrganisationId });
const ShownFeed = z.omit(CalendarFeed, { secretHash: true });
const feedNamespace = '3e0a9d47-6c1b-5f28-b7d5-90e4c82a16f3';

/** One's subscriptions; of their secrets nothing. */
export const listCalendarFeedsRoute = route({
  operationId: 'listCalendarFeeds',
  method: 'GET',
  path,
  noun: 'notification',
  action: 'readInbox',
  summary: { sv: 'Mina kalenderprenumerationer', en: 'My calendar subscriptions' },
  params,
  query: NumberedQuery,
  answer: numberedListOf(ShownFeed),
  status: 200,
  story: async (request, { people }: NotificationNeeds) => {
    const stored = await people.find(request.organisationId, request.caller.personId);
    if (stored === undefined) throw new Problem('missing');
    const { calendarFeeds = [] } = stored.state;
    const rows = calendarFeeds.map(({ secretHash: _, ...shown }) => shown);
    return numberedAnswer(request, { stored, rows });
  },
});

/** Subscribes to one's own year ahead. The address is shown here and never again. */
export const openCalendarFeedRoute = route({
  operationId: 'openCalendarFeed',
  method: 'POST',
  path,
  noun: 'notification',
  action: 'readInbox',
  summary: {
    sv: 'Prenumerera på året som kommer i sin egen kalender: adressen visas här en enda gång',
    en: 'Subscribe to the year ahead in one’s own calendar: the address is shown here once',
  },
  params,
  body: z.strictObject({ name: CalendarFeed.shape.name }),
  answer: z.extend(Receipt, {
    feedId: CalendarFeedId,
    /** Absent when the request is repeated under its Idempotency-Key: the secret is kept by nobody. */
    url: z.optional(z.string()),
  }),
  status: 201,
  example: { name: 'Mobilen' },
  story: async (request, { people, newId }: NotificationNeeds) => {
    const { caller, organisationId, idempotencyKey, address, body } = request;
    const { personId } = caller;
    const named =
      idempotencyKey === undefined ? newId() : uuidV5(`${personId}#${idempotencyKey}`, feedNamespace);
    const feedId = named as CalendarFeedId;
    const secret = newFeedSecret();
    let isOpened = false as boolean;
    const { json: receipt, ...answer } = await changeOwn(request, {
      store: people,
      ownerId: organisationId,
      id: personId,
      decide: (person, circumstances) => {
        const feed = { feedId, name: body.name, secretHash: hashOfSecret(secret) };
        const decision = openCalendarFeed(person, feed, circumstances);
        isOpened = decision !== undefined;
        return decision;
      },
    });
    const url = `${address}/v1/${organisationId}/people/${personId}/calendars/${secret}`;
    return {
      ...answer,
      status: 201,
      json: { ...(receipt as Readonly<Record<string, unknown>>), feedId, ...(isOpened && { url }) },
    };
  },
});

/** Ends a subscription: the next time its calendar asks, nothing answers. */
export const revokeCalendarFeedRoute = route({
  operationId: 'revokeCalendarFeed',
  method: 'DELETE',
  path: `${path}/{feedId}`,
  noun: 'notification',
  action: 'readInbox',
  summary: { sv: 'Avsluta en kalenderprenumeration', en: 'End a calendar subscription' },
  params: z.extend(params, { feedId: CalendarFeedId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, { people }: NotificationNeeds) => {
    const { caller, organisationId } = request;
    const { feedId } = request.params;
    return changeOwn(request, {
      store: people,
      ownerId: organisationId,
      id: caller.personId,
      decide: (person, circumstances) => revokeCalendarFeed(person, { feedId }, circumstances),
    });
  },
});
