import * as z from 'zod/mini';
import { LocalId, Period } from '#events/identifiers.ts';
import { Interval } from '../calendar/interval.ts';
import { nameText } from '../text.ts';
import { LadderStep, ReminderRule } from './reminder-rule.ts';

/** A way to look at the unit. A required one must have been used before an assessment can be completed. */
export const Method = z.object({ id: LocalId, name: nameText(), isRequired: z.boolean() });
export type Method = z.infer<typeof Method>;

/**
 * An area of the follow-up. Areas that are `judged` get a judgement on the scale, per criterion when they have
 * criteria; a `method`, `source` or `summary` area collects findings and text without a judgement of its own.
 */
export const Area = z.object({
  id: LocalId,
  name: nameText(),
  role: z.enum(['judged', 'method', 'source', 'summary']),
  criteria: z.array(z.object({ id: LocalId, name: nameText() })).check(z.maxLength(60)),
  /** Forms of care the area does not apply to. */
  notApplicableTo: z.array(nameText()),
  /** Health care: its urgent findings go to the MAS. */
  isHealthCare: z.boolean(),
});
export type Area = z.infer<typeof Area>;

/** When each step is due and when to come back, counted by the Swedish calendar and moved to a working day. */
export const Cadence = z.object({
  /** From the last occasion. */
  reportPublishedWithin: Period,
  /** From the sharing with the unit. */
  factCheckWithin: Period,
  /** From the hand-over. */
  readThroughWithin: Period,
  /** From the hand-over. */
  planAdoptedWithin: Period,
  /** From the adoption; absent when the programme does not ask for a presentation. */
  planPresentedWithin: z.optional(Period),
  /** In what order they come follows from the dates; one that is counted from the last revisit follows the one before it. */
  revisits: z
    .array(
      z.object({
        name: nameText(),
        after: Interval,
        countedFrom: z.enum(['planAdoption', 'assessmentCompletion', 'lastRevisit']),
      }),
    )
    .check(z.minLength(1), z.maxLength(12)),
  /** From a due revisit to the day it should be held by. */
  revisitHeldWithin: Interval,
  /** From the last revisit held, while something remains; absent when the programme does not come again. */
  revisitAgainAfter: z.optional(Interval),
  /** From the completed assessment. */
  nextAssessmentAfter: z.optional(Interval),
  /** How much the next assessment covers; all of it unless told. */
  nextAssessmentScope: z.optional(z.enum(['full', 'partial'])),
  /** How soon after a person has set a unit's risk level one comes back at the latest; absent: the level moves no date. */
  riskComesBackWithin: z.optional(z.object({ raised: Interval, high: Interval })),
  closingTalks: z.array(z.enum(['afterProtocol', 'afterRevisits'])),
  /** Steps for what is late, in order; empty switches the ladder off. */
  ladder: z.array(LadderStep).check(z.maxLength(8)),
});
export type Cadence = z.infer<typeof Cadence>;

/** What a body adopts: how units are followed up. The documents bear the names the municipality gives them. */
export const ProgrammeDefinition = z.object({
  title: nameText(),
  appliesTo: z.array(nameText(80)).check(z.minLength(1), z.maxLength(30)),
  basis: z.array(nameText()).check(z.maxLength(20)),
  methods: z.array(Method).check(z.minLength(1), z.maxLength(20)),
  /** From best to worst. */
  scale: z.array(z.object({ id: LocalId, name: nameText(80) })).check(z.minLength(2), z.maxLength(7)),
  areas: z.array(Area).check(z.minLength(1), z.maxLength(60)),
  cadence: Cadence,
  /** By severity: when one is reminded before a measure's day, and another ladder. Absent: of a measure one hears when it is late. */
  reminders: z.optional(z.array(ReminderRule).check(z.maxLength(4))),
  names: z.object({ report: nameText(80), plan: nameText(80), revisit: nameText(80) }),
});
export type ProgrammeDefinition = z.infer<typeof ProgrammeDefinition>;
