import { type Programme, programmeRules } from '#shared/domain/programme/programme.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type ProgrammeStore = AggregateStore<Programme>;

/** Keeps programmes; each version is an item of its own. */
export const programmeStore = (table: Table): ProgrammeStore =>
  aggregateStore({ table, rules: programmeRules });
