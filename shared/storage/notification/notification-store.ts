import { type Notification, notificationRules } from '#shared/domain/notification/notification.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';
import { inboxItems } from './inbox.ts';

export type NotificationStore = AggregateStore<Notification>;

/**
 * Keeps notifications, in the partition of the organisation whose record they are about; where their recipient finds
 * them is written with them.
 */
export const notificationStore = (table: Table): NotificationStore =>
  aggregateStore({ table, rules: notificationRules, alsoDerived: ({ state }) => inboxItems(state) });
