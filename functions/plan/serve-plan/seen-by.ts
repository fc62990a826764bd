import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planSeenByOthers } from '#shared/domain/plan/plan-seen-by-others.ts';

/** What of a plan a caller gets: why one comes an extra time is for those who follow up, not for the others. */
export const seenBy = (caller: Caller, plan: Plan, via: Via): Plan => {
  const belonging = { bodyId: plan.bodyId, unitId: plan.unit.unitId };
  const readsCauses = mayDo({ caller, noun: 'plan', action: 'readCauses', belonging, via });
  return readsCauses ? plan : planSeenByOthers(plan);
};
