import * as z from 'zod/mini';
import {
  AgreementId,
  type AssessmentId,
  type CalendarDate,
  type OrganisationId,
  type PersonRef,
  ProgrammeId,
  UnitId,
} from '#events/identifiers.ts';
import { type Agreement, pinAgreement } from '../organisation/agreement.ts';
import { followUnit, type Unit } from '../organisation/unit.ts';
import { carriedOverOf } from '../plan/carried-over-of.ts';
import type { Plan } from '../plan/plan.ts';
import { type Programme, versionInForce } from '../programme/programme.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { nameText } from '../text.ts';
import type { CarriedOver } from './carried-over.ts';
import type { OpenAssessment } from './open-assessment.ts';
import { assessmentSentences as rules } from './rules.ts';
import { areasFor, ScopeToOpen } from './scope.ts';

/** What somebody asks for when they open an assessment. */
export const OpeningRequest = z.strictObject({
  unitId: UnitId,
  programmeId: ProgrammeId,
  /** The agreement, or the assignment of the body's own units, whose requirements are judged. */
  agreementId: z.optional(AgreementId),
  caseNumber: nameText(60),
  scope: ScopeToOpen,
});
export type OpeningRequest = z.infer<typeof OpeningRequest>;

export interface Opening {
  readonly assessmentId: AssessmentId;
  readonly organisationId: OrganisationId;
  readonly officer: PersonRef;
  readonly request: OpeningRequest;
  /** What was found under the ids of the request; absent when there is no such thing. */
  readonly found: {
    readonly unit?: Unit | undefined;
    readonly programme?: Programme | undefined;
    readonly agreement?: Agreement | undefined;
    /** The unit's closed plans, newest first. */
    readonly closedPlans: readonly Plan[];
  };
  readonly closedDays: readonly CalendarDate[];
}

/**
 * What the unit's last plan under the programme left behind, unless another assessment has taken it up. A
 * scope that does not cover all of it leaves it to a later assessment, which the plan goes on asking for.
 */
const carriedOverTo = (
  { programmeId, scope }: OpeningRequest,
  closedPlans: readonly Plan[],
  applicable: readonly string[],
): CarriedOver | undefined => {
  const last = closedPlans.find(({ programme }) => programme.programmeId === programmeId);
  if (last === undefined || last.nextAssessmentId !== undefined) return undefined;
  const carriedOver = carriedOverOf(last);
  const covered = scope.kind === 'full' ? applicable : (scope.areaIds ?? []);
  const isCovered = carriedOver.items.every(
    // An area that a newer version of the programme has dropped can not be followed up any more.
    ({ areaId }) => covered.includes(areaId) || !applicable.includes(areaId),
  );
  return isCovered ? carriedOver : undefined;
};

/** Gathers what an assessment pins when it opens; refuses with everything that does not hang together. */
export const prepareOpening = (opening: Opening): OpenAssessment | Refusal => {
  const { assessmentId, organisationId, officer, request, found, closedDays } = opening;
  const { unit, programme, agreement, closedPlans } = found;
  const version = programme && versionInForce(programme);
  const violations: Violation[] = [];
  if (!unit) violations.push({ rule: rules.knownUnit, field: '/unitId', received: request.unitId });
  else if (!unit.isActive) violations.push({ rule: rules.unitIsActive, field: '/unitId' });
  if (!version)
    violations.push({ rule: rules.programmeInForce, field: '/programmeId', received: request.programmeId });
  else if (unit && programme.bodyId !== unit.bodyId) {
    const { bodyId: received } = programme;
    violations.push({
      rule: rules.programmeOfTheBody,
      field: '/programmeId',
      limit: unit.bodyId,
      received,
    });
  }
  const covers = agreement?.unitIds.includes(request.unitId) && agreement.bodyId === unit?.bodyId;
  if (request.agreementId !== undefined && unit && !covers) {
    const { agreementId: received } = request;
    violations.push({ rule: rules.agreementCoversTheUnit, field: '/agreementId', received });
  }
  if (violations.length > 0 || !unit || !programme || !version) return new Refusal('invalid', violations);

  const { definition } = version;
  const applicable = areasFor(definition, unit.form).map(({ id }) => id);
  return {
    assessmentId,
    organisationId,
    bodyId: unit.bodyId,
    caseNumber: request.caseNumber,
    unit: followUnit(unit),
    programme: { programmeId: programme.programmeId, version: version.version, definition },
    agreement: agreement && pinAgreement(agreement),
    scope: request.scope,
    officer,
    carriedOver: carriedOverTo(request, closedPlans, applicable),
    closedDays,
  };
};
