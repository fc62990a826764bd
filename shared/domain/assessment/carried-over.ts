import * as z from 'zod/mini';
import { LocalId, PlanId } from '#events/identifiers.ts';

/** What an earlier plan left behind, which this assessment starts from. The texts lie in the plan. */
export const CarriedOver = z.object({
  planId: PlanId,
  items: z.array(
    z.object({
      lineId: LocalId,
      areaId: LocalId,
      kind: z.enum(['improvementArea', 'remark', 'deficiency']),
      /** Of the last revisit; absent when there was none. */
      result: z.optional(z.enum(['achieved', 'partly', 'notAchieved'])),
    }),
  ),
});
export type CarriedOver = z.infer<typeof CarriedOver>;
