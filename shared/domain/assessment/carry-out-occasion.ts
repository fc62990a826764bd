import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal } from '../refusal.ts';
import type { Assessment } from './assessment.ts';
import { Occasion, RoleThatTookPart } from './occasion.ts';
import { type AtOccasion, checkNearness, plannedOccasion, withOccasion } from './plan-occasion.ts';
import { assessmentSentences as rules } from './rules.ts';

export const CarryOutOccasion = z.object({
  carriedOutOn: CalendarDate,
  rolesThatTookPart: z.optional(z.array(RoleThatTookPart).check(z.maxLength(30))),
  respondents: Occasion.shape.respondents,
});
export type CarryOutOccasion = z.infer<typeof CarryOutOccasion>;

/** Records that a planned occasion took place, and who took part by role. */
export const carryOutOccasion = (
  assessment: Assessment,
  { occasionId, carriedOutOn, rolesThatTookPart = [], respondents }: AtOccasion & CarryOutOccasion,
  { now }: Circumstances,
): Decision<Assessment> => {
  const occasion = plannedOccasion(assessment, { occasionId });
  if (occasion instanceof Refusal) return occasion;
  const today = dateInStockholm(now);
  const field = '/carriedOutOn';
  const violations =
    carriedOutOn > today
      ? [{ rule: rules.notInAdvance, field, limit: today, received: carriedOutOn }]
      : checkNearness(assessment, { field, date: carriedOutOn, now });
  if (violations.length > 0) return new Refusal('invalid', violations);

  const { assessmentId } = assessment;
  const { methodId, notice } = occasion;
  return {
    state: withOccasion(assessment, {
      ...occasion,
      status: 'carriedOut',
      carriedOutOn,
      rolesThatTookPart,
      ...(respondents !== undefined && { respondents }),
    }),
    events: [
      { name: 'OccasionCarriedOut', data: { assessmentId, occasionId, methodId, carriedOutOn, notice } },
    ],
  };
};
