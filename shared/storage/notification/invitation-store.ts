import { type Invitation, invitationRules } from '#shared/domain/notification/invitation.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type InvitationStore = AggregateStore<Invitation>;

/** Keeps what stands in people's calendars, in the partition of the organisation whose record the meeting is about. */
export const invitationStore = (table: Table): InvitationStore =>
  aggregateStore({ table, rules: invitationRules });
