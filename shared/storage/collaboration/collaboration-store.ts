import { type Collaboration, collaborationRules } from '#shared/domain/collaboration/collaboration.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type CollaborationStore = AggregateStore<Collaboration>;

export const collaborationStore = (table: Table): CollaborationStore =>
  aggregateStore({ table, rules: collaborationRules });
