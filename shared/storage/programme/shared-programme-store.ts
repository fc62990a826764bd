import { type SharedProgramme, sharedProgrammeRules } from '#shared/domain/programme/shared-programme.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type SharedProgrammeStore = AggregateStore<SharedProgramme>;

/** Keeps the programmes that collaborations maintain; each version is an item of its own. */
export const sharedProgrammeStore = (table: Table): SharedProgrammeStore =>
  aggregateStore({ table, rules: sharedProgrammeRules });
