import * as z from 'zod/mini';
import { Period } from '#events/identifiers.ts';
import { Severity } from '#events/notification/severity.ts';

/** One step of the ladder that lateness climbs: how long after the due date, and who is told. */
export const LadderStep = z.object({
  after: Period,
  tell: z.enum(['owner', 'ownersManager', 'commissioner', 'departmentHead']),
});
export type LadderStep = z.infer<typeof LadderStep>;

/** When one is reminded of a day, and whom lateness climbs to after it. Without a severity it holds for all. */
export const ReminderRule = z.strictObject({
  severity: z.optional(Severity),
  /** How long before the day one is reminded; P0D: on it. */
  remindBefore: z.optional(z.array(Period).check(z.maxLength(4))),
  /** Steps for what is late; empty switches the ladder off. */
  ladder: z.optional(z.array(LadderStep).check(z.maxLength(8))),
});
export type ReminderRule = z.infer<typeof ReminderRule>;
