import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  LocalId,
  OrganisationId,
  PersonRef,
  PlanId,
  RevisitId,
} from '#events/identifiers.ts';
import { Slot } from '../calendar/slot.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { linesOf } from '../plan/lines-by-area.ts';
import { freeText, nameText } from '../text.ts';
import { RevisitLine } from './revisit-line.ts';

/**
 * The life of a revisit. What the plan decides it follows: closed it is cancelled, waived it is waived.
 *
 *     open ⇄ invited → carriedOut → completed
 *        └──────┴────────────┴───────↗
 *        └──────┴→ cancelled, waived
 *
 * `open`: called for, perhaps with a day that the unit is not told; `invited`: the day is agreed with the unit;
 * `carriedOut`: somebody has been there; `completed`: what was found is judged and reported.
 */
export const RevisitStatus = z.enum(['open', 'invited', 'carriedOut', 'completed', 'cancelled', 'waived']);
export type RevisitStatus = z.infer<typeof RevisitStatus>;

/** Support the unit got at the revisit, and support it asks for. */
export const Support = z.object({ given: z.optional(freeText()), askedFor: z.optional(freeText()) });
export type Support = z.infer<typeof Support>;

/** Coming back to a unit: what has come of each line of its plan. */
export const Revisit = z.object({
  revisitId: RevisitId,
  planId: PlanId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  caseNumber: nameText(60),
  unit: FollowedUnit,
  officer: PersonRef,
  number: z.int().check(z.positive()),
  /** What the programme calls this revisit, and revisits and plans at large. */
  name: nameText(),
  names: z.object({ plan: nameText(80), revisit: nameText(80) }),
  /** Whether the programme comes again while something remains. */
  comesAgain: z.boolean(),
  /** Set by a person beside the cadence. */
  isExtra: z.optional(z.literal(true)),
  status: RevisitStatus,
  openedOn: CalendarDate,
  dueOn: CalendarDate,
  holdBy: CalendarDate,
  /** The adoption, or the revisit before this one: it can't have been held earlier. */
  earliestHeldOn: CalendarDate,
  plannedOn: z.optional(CalendarDate),
  slot: z.optional(Slot),
  announcement: z.enum(['announced', 'unannounced']),
  areas: z.record(LocalId, z.object({ areaName: nameText(), lines: z.array(RevisitLine) })),
  support: Support,
  heldOn: z.optional(CalendarDate),
  /** Why it was completed without the unit's own account of some of its measures. */
  withoutAccountReason: z.optional(freeText(1000)),
});
export type Revisit = z.infer<typeof Revisit>;

/** Lines whose aim this revisit has not found achieved. */
export const remainingAfter = (revisit: Revisit): readonly RevisitLine[] =>
  linesOf(revisit).filter(({ result }) => result !== 'achieved');

/** An unannounced revisit does not exist for the unit until it has been carried out (design §5.5). */
export const isHiddenFromUnit = ({ announcement, status }: Revisit): boolean =>
  announcement === 'unannounced' && status !== 'carriedOut' && status !== 'completed';

/** Whether nobody has been there yet, and somebody still may. */
export const isToBeHeld = ({ status }: Revisit): boolean => status === 'open' || status === 'invited';

/** Whether it still changes: nothing is reported, and nobody has called it off. */
export const isUnderWay = (revisit: Revisit): boolean =>
  isToBeHeld(revisit) || revisit.status === 'carriedOut';
