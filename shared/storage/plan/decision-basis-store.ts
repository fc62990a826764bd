import { type DecisionBasis, decisionBasisRules } from '#shared/domain/plan/decision-basis.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type DecisionBasisStore = AggregateStore<DecisionBasis>;

/** Keeps what bodies get before their meetings. */
export const decisionBasisStore = (table: Table): DecisionBasisStore =>
  aggregateStore({ table, rules: decisionBasisRules });
