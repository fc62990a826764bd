import type { Plan } from '#shared/domain/plan/plan.ts';
import { planShape } from '#shared/domain/plan/plan-shape.ts';
import { aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';
import type { PlanStore } from './plan-store.ts';

export type PlanReader = Pick<PlanStore, 'find' | 'listOfUnit'>;

const unsaid = (): never => {
  throw new Error('Who only reads plans saves none');
};

/** Reads plans, for functions that save none: without the rules of when a plan rings and for whom it waits. */
export const planReader = (table: Table): PlanReader =>
  aggregateStore<Plan>({
    table,
    rules: {
      noun: 'plan',
      kind: 'plan',
      ...planShape,
      belongsTo: unsaid,
      summary: unsaid,
      wakeAt: unsaid,
      involved: unsaid,
      sharedWith: unsaid,
      texts: unsaid,
    },
  });
