import * as z from 'zod/mini';
import { CalendarDate, Instant, PersonRef, RevisitId } from '#events/identifiers.ts';
import { RungStep } from '../assessment/lateness-ladder.ts';
import { Interval } from '../calendar/interval.ts';
import { freeText, nameText } from '../text.ts';

/**
 * Why one comes back an extra time. Of a complaint, a lex Sarah report (SoL, socialtjänstlagen) or a lex Maria
 * report (patientsäkerhetslagen) only kind, date and reference number are kept, never what it says.
 */
export const ExtraCause = z.object({
  kind: z.enum(['complaint', 'lexSarah', 'lexMaria', 'agreementChanged', 'managerChanged']),
  /** When it came in or happened. */
  date: CalendarDate,
  /** Reference number (diarienummer). */
  referenceNumber: z.optional(nameText(60)),
});
export type ExtraCause = z.infer<typeof ExtraCause>;

/** A move of a revisit's due date: by a person with a reason, or pulled forward by the unit's risk level. */
export const RevisitMove = z.object({
  from: CalendarDate,
  to: CalendarDate,
  why: z.enum(['movedForward', 'postponed', 'riskLevel']),
  reason: z.optional(freeText(1000)),
  movedOn: CalendarDate,
  by: z.optional(PersonRef),
});
export type RevisitMove = z.infer<typeof RevisitMove>;

/** A revisit that the cadence or a person sets, and how far it has come. */
export const SetRevisit = z.object({
  number: z.int().check(z.positive()),
  /** What the programme calls it. */
  name: nameText(),
  dueOn: CalendarDate,
  holdBy: CalendarDate,
  /** Counted from the revisit before it: its date is only expected until that one is held. */
  afterLast: z.optional(Interval),
  /** Set by a person and not by the cadence; who has no business with the cause sees "extra" and nothing more. */
  isExtra: z.optional(z.literal(true)),
  cause: z.optional(ExtraCause),
  moves: z.optional(z.array(RevisitMove).check(z.maxLength(20))),
  /** When the plan rang for it. */
  calledAt: z.optional(Instant),
  rungStep: z.optional(RungStep),
  held: z.optional(z.object({ revisitId: RevisitId, heldOn: CalendarDate })),
  /** Nobody comes this time: who so decided, and why. */
  waived: z.optional(z.object({ waivedOn: CalendarDate, reason: freeText(1000), by: z.optional(PersonRef) })),
  /** The number of the extra revisit that was held in its place. */
  coveredBy: z.optional(z.int().check(z.positive())),
});
export type SetRevisit = z.infer<typeof SetRevisit>;

/** Whether nobody waits for it any more: held, waived, or covered by an extra one. */
export const isSettled = ({ held, waived, coveredBy }: SetRevisit): boolean =>
  held !== undefined || waived !== undefined || coveredBy !== undefined;

/** In the order they come: one that has been called for before all others, then by the day they are due. */
export const inOrder = (a: SetRevisit, b: SetRevisit): number =>
  Number(a.calledAt === undefined) - Number(b.calledAt === undefined) ||
  a.dueOn.localeCompare(b.dueOn) ||
  a.number - b.number;

/** The revisits nobody has settled, in the order they come. */
export const waitingRevisits = (revisits: readonly SetRevisit[]): readonly SetRevisit[] =>
  revisits.filter((revisit) => !isSettled(revisit)).sort(inOrder);
