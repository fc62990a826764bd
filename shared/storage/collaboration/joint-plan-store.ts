import type { JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { jointPlanRules } from '#shared/domain/collaboration/joint-plan-aggregate.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type JointPlanStore = AggregateStore<JointPlan>;

/** Keeps joint plans; each development area is an item of its own. */
export const jointPlanStore = (table: Table): JointPlanStore =>
  aggregateStore({ table, rules: jointPlanRules });
