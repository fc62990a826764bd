import * as z from 'zod/mini';
import { CalendarDate, Instant, LocalId, OrganisationId, PersonRef } from '#events/identifiers.ts';
import { freeText } from '../text.ts';

/** What became of a remark: taken into account, or not and why. */
export const Consideration = z.object({
  outcome: z.enum(['considered', 'notConsidered']),
  /** Why; a remark that is not taken into account must be answered with one. */
  reason: z.optional(freeText(2000)),
});
export type Consideration = z.infer<typeof Consideration>;

/** One thing the unit says is not right. */
export const Remark = z.object({
  remarkId: LocalId,
  /** The section it is about; absent when it is about the report as a whole. */
  areaId: z.optional(LocalId),
  text: freeText(),
  remarkedOn: CalendarDate,
  consideration: z.optional(Consideration),
  consideredOn: z.optional(CalendarDate),
});
export type Remark = z.infer<typeof Remark>;

/** The unit's check of the facts, from the sharing on. */
export const FactCheck = z.object({
  sharedOn: CalendarDate,
  answerDueOn: CalendarDate,
  remindedAt: z.optional(Instant),
  /** When the author was told that the time had passed in silence. */
  lapsedAt: z.optional(Instant),
  answer: z.optional(z.enum(['remarks', 'noRemarks'])),
  answeredOn: z.optional(CalendarDate),
  answeredBy: z.optional(PersonRef),
  remarks: z.array(Remark),
  /** The unit's own words, attached to the report as they stand. */
  comment: z.optional(freeText()),
  /** A private provider's answer is a received document (inkommen handling); the body's own unit's is working material. */
  isReceivedDocument: z.optional(z.boolean()),
  /** Whom the received document came from. */
  counterpartId: z.optional(OrganisationId),
});
export type FactCheck = z.infer<typeof FactCheck>;
