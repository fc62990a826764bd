import type { EventDraft } from '#events/catalogue.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { AreaContentToSave } from './area-content.ts';
import { type Assessment, groundOf } from './assessment.ts';
import { checkContent } from './check-content.ts';
import { closedRefusal } from './closed-refusal.ts';
import { assessmentSentences as rules } from './rules.ts';
import { writeContent } from './write-content.ts';

export interface AssessArea {
  readonly areaId: string;
  /** The whole area: what is left out is not there any more. */
  readonly content: AreaContentToSave;
  /** For a MAS who is not an officer too: health care is all they judge. */
  readonly isHealthCareOnly?: boolean;
}

/**
 * Saves what was seen in one area, finished or not. A finding that can not wait is raised when it first
 * becomes urgent.
 */
export const assessArea = (
  assessment: Assessment,
  { areaId, content, isHealthCareOnly = false }: AssessArea,
  circumstances: Circumstances,
): Decision<Assessment> => {
  const closed = closedRefusal(assessment);
  if (closed) return closed;
  const { assessmentId, unit, programme, areas } = assessment;
  const ground = groundOf(assessment, areaId);
  if (ground === undefined) return refuse('missing', rules.knownArea, { field: 'areaId', received: areaId });
  const before = Object.hasOwn(areas, areaId) ? areas[areaId] : undefined;
  if (before === undefined)
    return refuse('missing', rules.areaInScope, { field: 'areaId', received: areaId });
  const { area } = ground;
  if (isHealthCareOnly && !area.isHealthCare) return refuse('forbidden', rules.masJudgesHealthCare);
  const violations = checkContent(content, ground, before.findings);
  if (violations.length > 0) return new Refusal('invalid', violations);

  const areaNumber = programme.definition.areas.indexOf(area) + 1;
  const { after, changed } = writeContent(before, { area, areaNumber, content }, circumstances);
  if (changed.length === 0) return undefined;
  const wasUrgent = (findingId: string) =>
    before.findings.some((finding) => finding.findingId === findingId && finding.isUrgent);
  const urgent = after.findings
    .filter(({ findingId, isUrgent }) => isUrgent && !wasUrgent(findingId))
    .map(
      ({ findingId, isHealthCare }): EventDraft => ({
        name: 'UrgentFindingRaised',
        data: { assessmentId, unitId: unit.unitId, areaId, findingId, isHealthCare },
      }),
    );
  return {
    state: { ...assessment, areas: { ...areas, [areaId]: after } },
    events: [
      {
        name: 'AreaAssessed',
        data: { assessmentId, areaId, version: after.version, changed: [...changed] },
      },
      ...urgent,
    ],
  };
};
