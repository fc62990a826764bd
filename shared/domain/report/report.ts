import * as z from 'zod/mini';
import {
  AssessmentId,
  BodyId,
  CalendarDate,
  Instant,
  LocalId,
  OrganisationId,
  PersonId,
  PersonRef,
  PlanId,
  ReportId,
} from '#events/identifiers.ts';
import { AreaContent } from '../assessment/area-content.ts';
import { RungStep } from '../assessment/lateness-ladder.ts';
import { Occasion, RoleThatTookPart } from '../assessment/occasion.ts';
import { Scope } from '../assessment/scope.ts';
import { Slot } from '../calendar/slot.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { PinnedAgreement } from '../organisation/requirement.ts';
import { PinnedProgramme } from '../programme/programme.ts';
import { freeText, nameText } from '../text.ts';
import { FactCheck } from './fact-check.ts';

/** An occasion as the report tells of it. */
export const ReportedOccasion = z.object({
  methodId: LocalId,
  notice: Occasion.shape.notice,
  carriedOutOn: CalendarDate,
  rolesThatTookPart: z.array(RoleThatTookPart),
  /** The survey's n; left out for a small group. */
  respondents: z.optional(z.int()),
  /** So few answered that a number could point them out. */
  isSmallGroup: z.boolean(),
});
export type ReportedOccasion = z.infer<typeof ReportedOccasion>;

/** Who established the report. */
export const Establishment = z.object({
  establishedOn: CalendarDate,
  establishedBy: z.optional(PersonId),
  /** The delegation it was done on. */
  delegation: z.optional(nameText()),
});

/** The hand-over to the unit. */
export const Publication = z.object({
  publishedOn: CalendarDate,
  readThroughDueOn: CalendarDate,
  planDueOn: CalendarDate,
  /** What goes to a private provider is a sent document (expedierad handling). */
  isSentDocument: z.boolean(),
  counterpartId: OrganisationId,
});

/** A new version of an established report, and why. */
export const Correction = z.object({
  version: z.int().check(z.minimum(2)),
  reason: freeText(2000),
  areaIds: z.array(LocalId),
  correctedAt: Instant,
  correctedBy: z.optional(PersonId),
});

/** When the report is to be read together with the staff. */
export const PlannedReadThrough = z.object({ plannedOn: CalendarDate, slot: z.optional(Slot) });
export type PlannedReadThrough = z.infer<typeof PlannedReadThrough>;

/** The report read together with the staff. */
export const ReadThrough = z.object({
  heldOn: CalendarDate,
  participants: z.array(RoleThatTookPart).check(z.minLength(1), z.maxLength(30)),
  /** What the staff want to develop. */
  wantsToDevelop: freeText(),
});
export type ReadThrough = z.infer<typeof ReadThrough>;

/**
 * What a completed assessment says, on its way to the unit.
 *
 *     draft ──share──▶ factCheck ──answer──▶ answered ──establish──▶ established ──publish──▶ published
 *                          └──────────establish, when the time has passed────────▲
 */
export const Report = z.object({
  reportId: ReportId,
  assessmentId: AssessmentId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  caseNumber: nameText(60),
  unit: FollowedUnit,
  programme: PinnedProgramme,
  agreement: z.optional(PinnedAgreement),
  scope: Scope,
  closedDays: z.array(CalendarDate),
  assessmentCompletedOn: CalendarDate,
  lastOccasionOn: CalendarDate,
  reportDueOn: CalendarDate,
  occasions: z.array(ReportedOccasion),
  status: z.enum(['draft', 'factCheck', 'answered', 'established', 'published']),
  /** Counted from 1; a correction makes the next. */
  version: z.int().check(z.positive()),
  author: PersonRef,
  /** Those who wrote it before it was handed over: they do not establish it either. */
  formerAuthors: z.array(PersonRef),
  /** By area; each is stored as an item of its own. */
  sections: z.record(LocalId, AreaContent),
  factCheck: z.optional(FactCheck),
  /** Who has been asked to establish it. */
  establisher: z.optional(PersonRef),
  establishment: z.optional(Establishment),
  publication: z.optional(Publication),
  corrections: z.array(Correction),
  readThroughPlanned: z.optional(PlannedReadThrough),
  readThrough: z.optional(ReadThrough),
  remindedOfReadThroughAt: z.optional(Instant),
  /** Set when the plan has been adopted: what the alarm waits for. */
  planAdopted: z.optional(z.object({ planId: PlanId, adoptedOn: CalendarDate })),
  /** Set when the plan was closed before it was adopted: there is nothing more to wait for. */
  planClosed: z.optional(z.object({ planId: PlanId, closedOn: CalendarDate })),
  planOverdue: z.optional(RungStep),
});
export type Report = z.infer<typeof Report>;

/** Whether nobody waits for the plan any more: it was adopted, or closed before. */
export const isPlanSettled = ({ planAdopted, planClosed }: Report): boolean =>
  planAdopted !== undefined || planClosed !== undefined;
