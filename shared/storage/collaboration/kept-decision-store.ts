import { type KeptDecision, keptDecisionRules } from '#shared/domain/collaboration/kept-decision.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type KeptDecisionStore = AggregateStore<KeptDecision>;

export const keptDecisionStore = (table: Table): KeptDecisionStore =>
  aggregateStore({ table, rules: keptDecisionRules });
