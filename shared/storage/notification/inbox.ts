import * as z from 'zod/mini';
import { Instant, NotificationId, OrganisationId, type PersonRef } from '#events/identifiers.ts';
import { Channel } from '#events/notification/channel.ts';
import { TextCode } from '#events/notification/text-code.ts';
import { nouns } from '#events/nouns.ts';
import { AlsoTold, MailFacts, type Notification } from '#shared/domain/notification/notification.ts';
import { inboxKey, inboxPartition, unreadKey, unreadPartition } from '../keys.ts';
import type { Item, Table } from '../table.ts';

/** A message as its recipient sees it in the inbox. */
export const InboxRow = z.object({
  notificationId: NotificationId,
  /** Whose record it is about. */
  organisationId: OrganisationId,
  text: TextCode,
  facts: MailFacts,
  also: z.optional(z.array(AlsoTold)),
  about: z.object({ noun: z.enum(nouns), kind: z.string(), id: z.uuid() }),
  channel: Channel,
  plannedAt: Instant,
  readAt: z.optional(Instant),
  /** Its mail bounced: the inbox is the only place where it is. */
  cameBack: z.optional(z.literal(true)),
});
export type InboxRow = z.infer<typeof InboxRow>;

/** Where a recipient finds a notification: nowhere once its reason is gone, and a digest is only the others once more. */
export const inboxItems = (notification: Notification): readonly Item[] => {
  const { notificationId, organisationId, recipient, text, facts, also, about, channel } = notification;
  const { plannedAt, readAt, status } = notification;
  if (text === 'digest' || status === 'superseded') return [];
  const row: InboxRow = {
    notificationId,
    organisationId,
    text,
    facts,
    ...(also && { also }),
    about,
    channel,
    plannedAt,
    ...(readAt !== undefined && { readAt }),
    ...(status === 'bounced' && { cameBack: true }),
  };
  const listSk = `${plannedAt}#${notificationId}`;
  const shown = {
    ...inboxKey(recipient, notificationId),
    kind: 'inbox',
    // What the list index carries.
    summary: row,
    listPk: inboxPartition(recipient),
    listSk,
  };
  if (readAt !== undefined) return [shown];
  const unread = {
    ...unreadKey(recipient, notificationId),
    kind: 'unread',
    listPk: unreadPartition(recipient),
    listSk,
  };
  return [shown, unread];
};

/** What one person has been told, over every organisation that had something to say. */
export interface Inbox {
  find(person: PersonRef, notificationId: NotificationId): Promise<InboxRow | undefined>;
  /** One page, newest first. */
  list(
    person: PersonRef,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<{ rows: readonly InboxRow[]; cursor?: string }>;
  /** How many are unread; counted no further than so many. */
  countUnread(person: PersonRef, countAtMost: number): Promise<number>;
  /** How many mails the person has got since an instant; counted no further than so many messages back. */
  countMailsSince(person: PersonRef, since: Instant, messagesAtMost: number): Promise<number>;
}

const rowOf = (item: Item): InboxRow => item['summary'] as InboxRow;

/** The inboxes in a table. */
export const inboxOf = (table: Table): Inbox => {
  const list: Inbox['list'] = async (person, { limit, cursor }) => {
    const page = await table.query({
      index: 'list',
      pk: inboxPartition(person),
      limit,
      isDescending: true,
      ...(cursor && { cursor }),
    });
    return { rows: page.items.map(rowOf), ...(page.cursor && { cursor: page.cursor }) };
  };
  return {
    list,
    async find(person, notificationId) {
      const item = await table.get(inboxKey(person, notificationId));
      return item && rowOf(item);
    },
    async countUnread(person, countAtMost) {
      const page = await table.query({ index: 'list', pk: unreadPartition(person), limit: countAtMost });
      return page.items.length;
    },
    async countMailsSince(person, since, messagesAtMost) {
      const { rows } = await list(person, { limit: messagesAtMost });
      return rows.filter(({ channel, plannedAt }) => channel === 'email' && plannedAt >= since).length;
    },
  };
};
