import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type PlanStore = AggregateStore<Plan>;

/** Keeps plans; the lines of each area are an item of their own, and the programme is kept apart. */
export const planStore = (table: Table): PlanStore => aggregateStore({ table, rules: planRules });
