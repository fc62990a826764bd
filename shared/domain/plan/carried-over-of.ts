import type { CarriedOver } from '../assessment/carried-over.ts';
import { type Plan, remainingLines } from './plan.ts';

/**
 * What the next assessment starts from: every line whose aim no revisit has found achieved, unless the unit goes on with
 * it in its own quality work.
 */
export const carriedOverOf = (plan: Plan): CarriedOver => ({
  planId: plan.planId,
  items: (plan.closing?.carriedTo === 'unitsOwnWork' ? [] : remainingLines(plan)).map(
    ({ lineId, areaId, kind, latest }) => ({
      lineId,
      areaId,
      kind,
      ...(latest && { result: latest.result }),
    }),
  ),
});
