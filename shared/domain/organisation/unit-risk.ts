import * as z from 'zod/mini';
import { CalendarDate, PersonRef } from '#events/identifiers.ts';
import { RiskLevel } from '#events/organisation/risk-level.ts';
import { freeText } from '../text.ts';

/** How closely a person has judged that a unit should be followed, and why: never computed. Not shown to the unit. */
export const UnitRisk = z.object({
  level: RiskLevel,
  motive: freeText(1000),
  setOn: CalendarDate,
  setBy: z.optional(PersonRef),
});
export type UnitRisk = z.infer<typeof UnitRisk>;
