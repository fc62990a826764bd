import * as z from 'zod/mini';
import { CalendarDate, LocalId } from '#events/identifiers.ts';
import { Slot } from '../calendar/slot.ts';
import { nameText } from '../text.ts';

/** How many took part in a role. People are never named. */
export const RoleThatTookPart = z.strictObject({
  /** "undersköterska", "enhetschef", "närstående", ... */
  role: nameText(80),
  number: z.int().check(z.positive(), z.lte(1000)),
});
export type RoleThatTookPart = z.infer<typeof RoleThatTookPart>;

/** One use of a method. An unannounced one is invisible to the unit and its provider until it has been carried out. */
export const Occasion = z.object({
  occasionId: LocalId,
  methodId: LocalId,
  notice: z.enum(['announced', 'unannounced']),
  status: z.enum(['planned', 'carriedOut', 'cancelled']),
  plannedOn: CalendarDate,
  slot: z.optional(Slot),
  carriedOutOn: z.optional(CalendarDate),
  rolesThatTookPart: z.array(RoleThatTookPart),
  /** How many answered a survey: its n. */
  respondents: z.optional(z.int().check(z.nonnegative(), z.lte(100_000))),
});
export type Occasion = z.infer<typeof Occasion>;
