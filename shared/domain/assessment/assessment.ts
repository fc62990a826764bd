import * as z from 'zod/mini';
import {
  AssessmentId,
  BodyId,
  CalendarDate,
  Instant,
  LocalId,
  OrganisationId,
  PersonRef,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { PinnedAgreement } from '../organisation/requirement.ts';
import { PinnedProgramme } from '../programme/programme.ts';
import { freeText, nameText } from '../text.ts';
import { agendaOfAssessment } from './agenda-of-assessment.ts';
import { AreaContent } from './area-content.ts';
import { CarriedOver } from './carried-over.ts';
import type { Ground } from './check-content.ts';
import { expectedReportDueOn } from './expected-report-due-on.ts';
import { type Lateness, nextStepAt, RungStep } from './lateness-ladder.ts';
import { Occasion } from './occasion.ts';
import { onePerPerson } from './one-per-person.ts';
import { Scope } from './scope.ts';

/**
 * One unit followed up under a pinned programme version and agreement version.
 *
 *     open ──complete──▶ completed        open ──cancel──▶ cancelled
 */
export const Assessment = z.object({
  assessmentId: AssessmentId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  /** Reference number of the case (diarienummer). */
  caseNumber: nameText(60),
  unit: FollowedUnit,
  programme: PinnedProgramme,
  agreement: z.optional(PinnedAgreement),
  scope: Scope,
  status: z.enum(['open', 'completed', 'cancelled']),
  officer: PersonRef,
  occasions: z.array(Occasion).check(z.maxLength(60)),
  /** By area, those in the scope only; each is stored as an item of its own. */
  areas: z.record(LocalId, AreaContent),
  carriedOver: z.optional(CarriedOver),
  /** The organisation's own closed days when it opened: no deadline falls on them. */
  closedDays: z.array(CalendarDate),
  openedAt: Instant,
  completedOn: z.optional(CalendarDate),
  lastOccasionOn: z.optional(CalendarDate),
  reportDueOn: z.optional(CalendarDate),
  /** Set when the report has been handed over: what the alarm waits for. */
  reportPublishedOn: z.optional(CalendarDate),
  overdue: z.optional(RungStep),
  cancelled: z.optional(z.object({ at: Instant, reason: freeText(1000) })),
});
export type Assessment = z.infer<typeof Assessment>;

/** What the content of one of the programme's areas is held against; undefined for an area it does not have. */
export const groundOf = (
  { programme, agreement }: Pick<Assessment, 'programme' | 'agreement'>,
  areaId: string,
): Ground | undefined => {
  const area = programme.definition.areas.find(({ id }) => id === areaId);
  return (
    area && {
      area,
      scale: programme.definition.scale,
      requirements: agreement?.requirements.filter((requirement) => requirement.areaId === areaId) ?? [],
    }
  );
};

/** How late the report is; undefined when nobody waits for it. */
export const latenessOf = (assessment: Assessment): Lateness | undefined => {
  const { status, reportPublishedOn, programme, overdue, closedDays } = assessment;
  if (status === 'cancelled' || reportPublishedOn !== undefined) return undefined;
  return {
    dueOn: expectedReportDueOn(assessment),
    ladder: programme.definition.cadence.ladder,
    rung: overdue,
    closedDays,
  };
};

/** Occasions that the unit knows of: announced, or carried out. */
export const visibleOccasions = ({ occasions }: Assessment): readonly Occasion[] =>
  occasions.filter(({ notice, status }) => notice === 'announced' || status === 'carriedOut');

const officersTask = (assessment: Assessment) => {
  const due = expectedReportDueOn(assessment);
  if (assessment.status === 'open') return { task: 'completeAssessment', dueOn: due };
  // A completed assessment waits for its report; that is the report's task until it is late or went missing.
  if (assessment.status === 'completed' && !assessment.reportPublishedOn && assessment.overdue) {
    return { task: 'publishReport', dueOn: due };
  }
  return undefined;
};

export const assessmentRules: AggregateRules<Assessment> = {
  noun: 'assessment',
  kind: 'assessment',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  // Also seen by the unit's people: nothing here may reveal an unannounced occasion.
  summary: (assessment) => ({
    bodyId: assessment.bodyId,
    unitId: assessment.unit.unitId,
    unitName: assessment.unit.name,
    isFictional: assessment.unit.isFictional,
    title: assessment.programme.definition.title,
    caseNumber: assessment.caseNumber,
    status: assessment.status,
    openedOn: dateInStockholm(assessment.openedAt),
    completedOn: assessment.completedOn,
    reportDueOn: assessment.reportDueOn,
    isKnownToUnit: visibleOccasions(assessment).length > 0,
  }),
  wakeAt: (assessment) => {
    const lateness = latenessOf(assessment);
    return lateness && nextStepAt(lateness);
  },
  involved: (assessment) => {
    const task = officersTask(assessment);
    const knowsOfIt = visibleOccasions(assessment).length > 0;
    return onePerPerson([
      { person: assessment.officer, ...(task && { waitsFor: task }) },
      ...(knowsOfIt ? [{ person: assessment.unit.manager }] : []),
    ]);
  },
  agenda: agendaOfAssessment,
  sharedWith: (assessment) =>
    assessment.unit.operation === 'private' && visibleOccasions(assessment).length > 0
      ? [{ organisationId: assessment.unit.providerId, relation: 'unitProvider' }]
      : [],
  texts: ({ caseNumber, scope, areas, cancelled }) => ({ caseNumber, scope, areas, cancelled }),
  partsKey: 'areas',
  apart: ['programme', 'agreement'],
};
