import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';

/** What the plan stories need: a literal object in tests. */
export interface PlanNeeds extends ApiNeeds {
  readonly plans: PlanStore;
  readonly revisits: RevisitStore;
}
