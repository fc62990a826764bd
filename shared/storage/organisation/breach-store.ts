import type { Breach } from '#shared/domain/organisation/breach.ts';
import { breachRules } from '#shared/domain/organisation/breach-rules.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type BreachStore = AggregateStore<Breach>;

/** Keeps deficiencies held against agreements. */
export const breachStore = (table: Table): BreachStore => aggregateStore({ table, rules: breachRules });
