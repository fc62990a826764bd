import { type Group, groupRules } from '#shared/domain/collaboration/group.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type GroupStore = AggregateStore<Group>;

export const groupStore = (table: Table): GroupStore => aggregateStore({ table, rules: groupRules });
