import { type Matter, matterRules } from '#shared/domain/collaboration/matter.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type MatterStore = AggregateStore<Matter>;

export const matterStore = (table: Table): MatterStore => aggregateStore({ table, rules: matterRules });
