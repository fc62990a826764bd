import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type RevisitStore = AggregateStore<Revisit>;

/** Keeps revisits; the lines of each area are an item of their own. */
export const revisitStore = (table: Table): RevisitStore => aggregateStore({ table, rules: revisitRules });
