import * as z from 'zod/mini';
import {
  AgreementId,
  AssessmentId,
  BodyId,
  CalendarDate,
  LocalId,
  OrganisationId,
  PersonRef,
  PlanId,
  ReportId,
} from '#events/identifiers.ts';
import { Slot } from '../calendar/slot.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { PinnedProgramme } from '../programme/programme.ts';
import { ReminderRule } from '../programme/reminder-rule.ts';
import { freeText, nameText } from '../text.ts';
import { linesOf } from './lines-by-area.ts';
import { type Party, PlanLine, remains } from './plan-line.ts';
import { SetRevisit, waitingRevisits } from './set-revisit.ts';

export const PlanStatus = z.enum(['open', 'submitted', 'completionAsked', 'noComments', 'adopted', 'closed']);
export type PlanStatus = z.infer<typeof PlanStatus>;

/**
 * The life of a plan. A change of the text takes it back to the officer, and every plan may be closed.
 *
 *     open → submitted ⇄ completionAsked
 *                └─⇄ noComments → adopted → closed
 *
 * A plan without lines has nothing to discuss: it is adopted from where it is.
 */
export const planMoves = {
  open: ['submitted', 'closed'],
  submitted: ['completionAsked', 'noComments', 'closed'],
  completionAsked: ['submitted', 'closed'],
  noComments: ['submitted', 'adopted', 'closed'],
  adopted: ['closed'],
  closed: [],
} as const satisfies Record<PlanStatus, readonly PlanStatus[]>;

/** Why a plan ended: the first two come by themselves, the others are the officer's decision. */
export const ClosingReason = z.enum([
  'nothingRemains',
  'programmeEnds',
  'officerDecided',
  'agreementEnded',
  'unitClosed',
  'providerReplaced',
]);
export type ClosingReason = z.infer<typeof ClosingReason>;

/** Where what remains is taken up: in the next assessment, or in the unit's own quality work. */
export const CarriedTo = z.enum(['nextAssessment', 'unitsOwnWork']);
export type CarriedTo = z.infer<typeof CarriedTo>;

/** A party's agreement to one revision of the text. */
export const Agreement = z.object({
  revision: z.int().check(z.positive()),
  by: z.optional(PersonRef),
  agreedOn: CalendarDate,
});
export type Agreement = z.infer<typeof Agreement>;

/** When and where the body had the plan presented, as it can be found in the minutes. */
export const Presentation = z.object({
  bodyId: BodyId,
  presentedOn: CalendarDate,
  /** "§ 7" */
  paragraph: nameText(20),
  /** Reference number (diarienummer), "ON/2026:201". */
  referenceNumber: nameText(60),
});
export type Presentation = z.infer<typeof Presentation>;

/** At which meeting the body is to get the plan presented, and who set that. */
export const PlannedPresentation = z.object({
  plannedOn: CalendarDate,
  slot: z.optional(Slot),
  plannedBy: z.optional(PersonRef),
});
export type PlannedPresentation = z.infer<typeof PlannedPresentation>;

/** What is done about the findings of one report. Areas hold the lines: see `LinesByArea`. */
export const Plan = z.object({
  planId: PlanId,
  reportId: ReportId,
  assessmentId: AssessmentId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  caseNumber: nameText(60),
  unit: FollowedUnit,
  programme: PinnedProgramme,
  /** The agreement whose requirements were judged: its contract manager is told of what is late. */
  agreementId: z.optional(AgreementId),
  officer: PersonRef,
  /** Who agrees for the commissioner; the officer does when nobody is named. */
  commissioner: z.optional(PersonRef),
  status: PlanStatus,
  assessmentCompletedOn: CalendarDate,
  openedOn: CalendarDate,
  planDueOn: CalendarDate,
  /** The organisation's own closed days when dates were last set: none falls on them. */
  closedDays: z.array(CalendarDate),
  /** Number of the text: every change of a line makes a new one, and agreements name theirs. */
  revision: z.int().check(z.positive()),
  areas: z.record(LocalId, z.object({ areaName: nameText(), lines: z.array(PlanLine) })),
  /** When the unit last handed its plan in. From a private provider it is a received document (design §5.11). */
  submission: z.optional(
    z.object({
      submittedOn: CalendarDate,
      revision: z.int().check(z.positive()),
      isReceivedDocument: z.boolean(),
      /** Whom a received document came from. */
      counterpart: z.optional(OrganisationId),
    }),
  ),
  /** The officer's latest answer; earlier ones are kept as versions. */
  comment: z.optional(
    z.object({
      outcome: z.enum(['noComments', 'completionAsked']),
      text: z.optional(freeText()),
      revision: z.int().check(z.positive()),
      commentedOn: CalendarDate,
    }),
  ),
  agreements: z.object({ unit: z.optional(Agreement), commissioner: z.optional(Agreement) }),
  adoptedOn: z.optional(CalendarDate),
  /** The organisation's own rules on when one is reminded, as they were at the adoption. */
  reminders: z.optional(z.array(ReminderRule)),
  presentBy: z.optional(CalendarDate),
  presentationPlanned: z.optional(PlannedPresentation),
  presentation: z.optional(Presentation),
  revisits: z.array(SetRevisit),
  closing: z.optional(
    z.object({
      closedOn: CalendarDate,
      reason: ClosingReason,
      explanation: z.optional(freeText()),
      /** The next assessment unless told. */
      carriedTo: z.optional(CarriedTo),
    }),
  ),
  nextAssessmentId: z.optional(AssessmentId),
  /** Pulled forward by the unit's risk level; else it follows from the programme. */
  nextAssessmentOn: z.optional(CalendarDate),
  /** What has been told once and is not told again; of measures, as `lineId/measureId`, how far up the ladder. */
  told: z.object({
    adoptionDueSoon: z.boolean(),
    presentationOverdue: z.boolean(),
    nextAssessmentDue: z.boolean(),
    measuresOverdue: z.record(z.string(), z.int().check(z.positive())),
    /** The day of the latest reminder before each was due. */
    measuresDueSoon: z.optional(z.record(z.string(), CalendarDate)),
  }),
});
export type Plan = z.infer<typeof Plan>;

/** Whether the plan may go from the status it has to another. */
export const mayMove = ({ status }: Plan, to: PlanStatus): boolean =>
  (planMoves[status] as readonly PlanStatus[]).includes(to);

/** Whether the plan is still being written: neither adopted nor closed. */
export const isBeingWritten = ({ status }: Plan): boolean => status !== 'adopted' && status !== 'closed';

/** Lines whose aim no revisit has found achieved. */
export const remainingLines = (plan: Plan): readonly PlanLine[] => linesOf(plan).filter(remains);

/** The revisit the plan waits for: one at a time, so that a unit is never asked for two at once. */
export const currentRevisit = ({ status, revisits }: Plan): SetRevisit | undefined =>
  status === 'adopted' ? waitingRevisits(revisits)[0] : undefined;

/**
 * Whether the body is to get the plan presented: also one that was carried out before its meeting, but none that a
 * person has ended.
 */
export const awaitsPresentation = ({ presentBy, presentation, closing }: Plan): boolean => {
  const isEnded = closing && closing.reason !== 'nothingRemains' && closing.reason !== 'programmeEnds';
  return presentBy !== undefined && presentation === undefined && !isEnded;
};

/** Whether a party has agreed to the text as it now reads. */
export const hasAgreed = ({ agreements, revision }: Plan, party: Party): boolean =>
  agreements[party]?.revision === revision;
