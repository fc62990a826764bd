import { type Guideline, guidelineRules } from '#shared/domain/collaboration/guideline.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type GuidelineStore = AggregateStore<Guideline>;

/** Keeps governing documents; each version is an item of its own. */
export const guidelineStore = (table: Table): GuidelineStore =>
  aggregateStore({ table, rules: guidelineRules });
