import * as z from 'zod/mini';
import {
  AgreementId,
  BodyId,
  BreachId,
  CalendarDate,
  LocalId,
  OrganisationId,
  PersonId,
  PersonRef,
  ReportId,
} from '#events/identifiers.ts';
import { BreachStep } from '#events/organisation/breach-step.ts';
import { RungStep } from '../assessment/lateness-ladder.ts';
import { freeText, nameText } from '../text.ts';
import { FollowedUnit } from './followed-unit.ts';
import { Requirement } from './requirement.ts';

export const BreachStatus = z.enum(['opened', 'correctionRequested', 'sanctioned', 'terminated', 'closed']);
export type BreachStatus = z.infer<typeof BreachStatus>;

/**
 * The contract ladder. Each step up is a decision of a named person; what is corrected on the way closes it.
 *
 *     opened → correctionRequested → sanctioned → terminated → closed
 *        └─────────────┴─────────────────┴───────────────────────↗
 *
 * `sanctioned`: the price is reduced or a penalty is due. A step may be decided once more, for what is not corrected,
 * and one may be passed over with the reason why it is not enough; nothing leads down.
 */
export const breachMoves = {
  opened: ['correctionRequested', 'sanctioned', 'terminated', 'closed'],
  correctionRequested: ['correctionRequested', 'sanctioned', 'terminated', 'closed'],
  sanctioned: ['sanctioned', 'terminated', 'closed'],
  terminated: ['closed'],
  closed: [],
} as const satisfies Record<BreachStatus, readonly BreachStatus[]>;

/** Where each step leads. */
export const statusAfter = {
  correction: 'correctionRequested',
  priceReduction: 'sanctioned',
  penalty: 'sanctioned',
  termination: 'terminated',
} as const satisfies Record<BreachStep, BreachStatus>;

export const BreachClosingReason = z.enum([
  'corrected',
  'terminated',
  'withdrawn',
  'agreementEnded',
  'unitClosed',
  'providerReplaced',
]);
export type BreachClosingReason = z.infer<typeof BreachClosingReason>;

/** What is decided at one step: by whom, when, on which paragraph of the agreement, and until when it runs. */
export const BreachDecision = z.object({
  step: BreachStep,
  /** Someone who may decide such steps; Samsyn never does. */
  decidedBy: PersonId,
  decidedOn: CalendarDate,
  /** Of the agreement: "§ 14.2". */
  paragraph: nameText(40),
  /** Reference number (diarienummer) of the decision. */
  referenceNumber: z.optional(nameText(60)),
  /** The delegation it was decided on, or the body and paragraph of the minutes. */
  delegation: z.optional(nameText()),
  motive: freeText(),
  /** What it means in the terms of the agreement: the reduction, the sum, what is taken over. */
  terms: z.optional(freeText()),
  /** The last day to correct, or the day the agreement ends for the unit. */
  dueOn: CalendarDate,
  /** Why no step below, and no waiting for its day, is enough. */
  passesOver: z.optional(freeText()),
});
export type BreachDecision = z.infer<typeof BreachDecision>;

/** What the provider says has been done; a received document (design §5.11). */
export const BreachAnswer = z.object({
  text: freeText(),
  answeredOn: CalendarDate,
  isReceivedDocument: z.boolean(),
  /** Whom a received document came from. */
  counterpart: z.optional(OrganisationId),
});

/** A deficiency of the report, and the requirement of the agreement that is not met. */
export const BreachedRequirement = z.object({
  findingId: LocalId,
  areaId: LocalId,
  areaName: nameText(),
  requirementId: LocalId,
  criticality: Requirement.shape.criticality,
  text: freeText(),
  /** By the latest judgement. */
  isCorrected: z.boolean(),
});
export type BreachedRequirement = z.infer<typeof BreachedRequirement>;

/** Deficiencies against one agreement, and how far up its ladder they have led. */
export const Breach = z.object({
  breachId: BreachId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  agreementId: AgreementId,
  reportId: ReportId,
  caseNumber: nameText(60),
  unit: FollowedUnit,
  /** The contract manager. */
  responsible: PersonRef,
  status: BreachStatus,
  openedOn: CalendarDate,
  /** By when the next step, or none, is to be decided; absent while a step runs, and when it is closed. */
  decideBy: z.optional(CalendarDate),
  deficiencies: z.array(BreachedRequirement).check(z.minLength(1), z.maxLength(100)),
  steps: z
    .array(
      z.object({
        ...BreachDecision.shape,
        answer: z.optional(BreachAnswer),
        judged: z.optional(z.object({ judgedOn: CalendarDate, judgedBy: PersonId, text: freeText() })),
      }),
    )
    .check(z.maxLength(40)),
  closing: z.optional(
    z.object({
      closedOn: CalendarDate,
      closedBy: z.optional(PersonId),
      reason: BreachClosingReason,
      explanation: z.optional(freeText()),
    }),
  ),
  /** The organisation's own closed days: nothing rings on them. */
  closedDays: z.array(CalendarDate),
  /** The day that somebody has been reminded of. */
  remindedOf: z.optional(CalendarDate),
  overdue: z.optional(RungStep),
});
export type Breach = z.infer<typeof Breach>;

/** The step that runs: decided, and not yet judged. */
export const runningStep = ({ steps, status }: Breach): Breach['steps'][number] | undefined => {
  const last = steps.at(-1);
  return status === 'closed' || last?.judged !== undefined ? undefined : last;
};

/** The day by which the next thing is to happen; undefined when it is closed. */
export const dueDateOf = (breach: Breach): CalendarDate | undefined =>
  runningStep(breach)?.dueOn ?? breach.decideBy;

/** Nobody is told that a step is thought of: the provider learns of it with the first decision. */
export const isKnownToUnit = ({ steps }: Breach): boolean => steps.length > 0;
