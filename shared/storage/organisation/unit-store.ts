import { type Unit, unitRules } from '#shared/domain/organisation/unit.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type UnitStore = AggregateStore<Unit>;

/** Keeps units. */
export const unitStore = (table: Table): UnitStore => aggregateStore({ table, rules: unitRules });
