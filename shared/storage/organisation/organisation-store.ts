import { type Organisation, organisationRules } from '#shared/domain/organisation/organisation.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type OrganisationStore = AggregateStore<Organisation>;

/** Keeps organisations. */
export const organisationStore = (table: Table): OrganisationStore =>
  aggregateStore({ table, rules: organisationRules });
