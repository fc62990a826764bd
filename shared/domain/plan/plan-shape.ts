import type { Plan } from './plan.ts';

/** A plan of schema version 1: it knew of no closed days, and told of a late measure once. */
type FirstPlan = Omit<Plan, 'closedDays' | 'told'> & {
  readonly told: Omit<Plan['told'], 'measuresOverdue'> & { readonly measuresOverdue: readonly string[] };
};

const liftFirst = (plan: FirstPlan): Plan => ({
  ...plan,
  closedDays: [],
  told: {
    ...plan.told,
    measuresOverdue: Object.fromEntries(plan.told.measuresOverdue.map((name) => [name, 1])),
  },
});

/** How a plan lies in the table: what whoever only reads plans must know of them. */
export const planShape = {
  schemaVersion: 2,
  upcast: (stored: unknown): Plan => liftFirst(stored as FirstPlan),
  partsKey: 'areas',
  apart: ['programme'],
} as const;
