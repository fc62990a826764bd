import { type Workshop, workshopRules } from '#shared/domain/collaboration/workshop.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type WorkshopStore = AggregateStore<Workshop>;

export const workshopStore = (table: Table): WorkshopStore => aggregateStore({ table, rules: workshopRules });
