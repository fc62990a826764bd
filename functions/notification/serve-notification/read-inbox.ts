import * as z from 'zod/mini';
import { OrganisationId } from '#events/identifiers.ts';
import { titleOf } from '#shared/domain/notification/write-mail.ts';
import { ListQuery, listOf, pageAnswer, withCursor } from '#shared/lambda/lists.ts';
import { route } from '#shared/lambda/route.ts';
import { InboxRow } from '#shared/storage/notification/inbox.ts';
import type { NotificationNeeds } from './needs.ts';

const { limit, cursor } = ListQuery.shape;

/** Counted no further: whoever has more has long stopped counting. */
const unreadAtMost = 1000;

const ShownRow = z.object({
  ...InboxRow.shape,
  /** The message in one line, in the language of the request. */
  title: z.string(),
});

/** What one has been told, newest first, over every organisation that had something to say. */
export const readInboxRoute = route({
  operationId: 'readInbox',
  method: 'GET',
  path: '/v1/{organisationId}/inbox',
  noun: 'notification',
  action: 'readInbox',
  summary: { sv: 'Min inkorg', en: 'My inbox' },
  params: z.object({ organisationId: OrganisationId }),
  query: z.strictObject({ limit, cursor }),
  answer: z.extend(listOf(ShownRow), {
    /** How many are unread in all; 1000 stands for so many or more. */
    unread: z.int(),
  }),
  status: 200,
  story: async (request, { inbox }: NotificationNeeds) => {
    const { caller, organisationId, language, query } = request;
    const me = { organisationId, personId: caller.personId };
    const [page, unread] = await Promise.all([
      withCursor(() => inbox.list(me, query)),
      inbox.countUnread(me, unreadAtMost),
    ]);
    const items = page.rows.map((row) => ({ ...row, title: titleOf({ language, ...row }) }));
    const answer = pageAnswer(request, { items, ...(page.cursor && { cursor: page.cursor }) });
    return { ...answer, json: { ...(answer.json as object), unread } };
  },
});
