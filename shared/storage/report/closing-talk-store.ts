import { type ClosingTalk, closingTalkRules } from '#shared/domain/report/closing-talk.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type ClosingTalkStore = AggregateStore<ClosingTalk>;

/** Keeps closing talks, asked for and held. */
export const closingTalkStore = (table: Table): ClosingTalkStore =>
  aggregateStore({ table, rules: closingTalkRules });
