import type { AssessmentId, BodyId, CalendarDate, OrganisationId, PersonRef } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { FollowedUnit } from '../organisation/followed-unit.ts';
import type { PinnedAgreement } from '../organisation/requirement.ts';
import type { PinnedProgramme } from '../programme/programme.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { blankContent } from './area-content.ts';
import type { Assessment } from './assessment.ts';
import type { CarriedOver } from './carried-over.ts';
import { assessmentSentences as rules } from './rules.ts';
import { areasFor, type ScopeToOpen } from './scope.ts';

export interface OpenAssessment {
  readonly assessmentId: AssessmentId;
  readonly organisationId: OrganisationId;
  readonly bodyId: BodyId;
  readonly caseNumber: string;
  readonly unit: FollowedUnit;
  /** The version in force. */
  readonly programme: PinnedProgramme;
  readonly agreement?: PinnedAgreement | undefined;
  readonly scope: ScopeToOpen;
  readonly officer: PersonRef;
  /** What the unit's last plan left behind. */
  readonly carriedOver?: CarriedOver | undefined;
  readonly closedDays?: readonly CalendarDate[];
}

const checkScope = ({ programme, unit, scope }: OpenAssessment): Violation[] => {
  const { definition } = programme;
  const named = scope.areaIds ?? [];
  if (scope.kind === 'full') {
    return named.length === 0 ? [] : [{ rule: rules.fullNamesNoAreas, field: '/scope/areaIds' }];
  }
  const applicable = areasFor(definition, unit.form).map(({ id }) => id);
  return [
    ...(scope.reason === undefined ? [{ rule: rules.partialHasReason, field: '/scope/reason' }] : []),
    ...(named.length === 0 ? [{ rule: rules.atLeastOneArea, field: '/scope/areaIds', limit: 1 }] : []),
    ...named.flatMap((received, index): Violation[] => {
      const field = `/scope/areaIds/${index}`;
      if (!definition.areas.some(({ id }) => id === received))
        return [{ rule: rules.knownArea, field, received }];
      if (!applicable.includes(received)) return [{ rule: rules.areaAppliesToTheUnit, field, received }];
      return named.indexOf(received) === index ? [] : [{ rule: rules.areaNamedOnce, field, received }];
    }),
  ];
};

const checkUnit = ({ programme, unit }: OpenAssessment): Violation[] => {
  const { definition } = programme;
  const applies = definition.appliesTo.includes(unit.form) && areasFor(definition, unit.form).length > 0;
  if (applies) return [];
  const limit = definition.appliesTo.join(', ');
  return [{ rule: rules.appliesToTheUnit, field: '/programmeId', limit, received: unit.form }];
};

/**
 * Opens an assessment of a unit. It pins programme and agreement as they are; requirements whose area lies
 * outside the scope are not judged in it. Areas that do not apply to the unit's form of care are left out of
 * a full scope, and refused when a partial one names them.
 */
export const openAssessment = (
  assessment: Assessment | undefined,
  command: OpenAssessment,
  { now }: Circumstances,
): Decision<Assessment> => {
  if (assessment !== undefined) return undefined;
  const violations = [...checkUnit(command), ...checkScope(command)];
  if (violations.length > 0) return new Refusal('invalid', violations);

  const { assessmentId, organisationId, bodyId, caseNumber, unit, programme, agreement } = command;
  const { officer, carriedOver, scope, closedDays = [] } = command;
  const areaIds = areasFor(programme.definition, unit.form)
    .map(({ id }) => id)
    .filter((id) => scope.kind === 'full' || scope.areaIds?.includes(id));
  return {
    state: {
      assessmentId,
      organisationId,
      bodyId,
      caseNumber,
      unit,
      programme,
      ...(agreement && { agreement }),
      scope: { kind: scope.kind, areaIds, ...(scope.reason !== undefined && { reason: scope.reason }) },
      status: 'open',
      officer,
      occasions: [],
      areas: Object.fromEntries(areaIds.map((areaId) => [areaId, blankContent])),
      ...(carriedOver && { carriedOver }),
      closedDays: [...closedDays],
      openedAt: now,
    },
    events: [
      {
        name: 'AssessmentOpened',
        data: {
          assessmentId,
          unitId: unit.unitId,
          programmeId: programme.programmeId,
          programmeVersion: programme.version,
          ...(agreement && { agreementId: agreement.agreementId, agreementVersion: agreement.version }),
          scope: scope.kind,
          areaIds,
          ...(carriedOver && { followsPlanId: carriedOver.planId }),
        },
      },
    ],
  };
};
