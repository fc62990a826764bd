import { type Agreement, agreementRules } from '#shared/domain/organisation/agreement.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type AgreementStore = AggregateStore<Agreement>;

/** Keeps agreements and assignments; each version of the requirements is an item of its own. */
export const agreementStore = (table: Table): AgreementStore =>
  aggregateStore({ table, rules: agreementRules });
