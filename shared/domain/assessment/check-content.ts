import type { Requirement } from '../organisation/requirement.ts';
import type { Area, ProgrammeDefinition } from '../programme/definition.ts';
import type { Violation } from '../refusal.ts';
import type { AreaContent, AreaContentToSave, FindingKind, FindingToSave } from './area-content.ts';
import { contentSentences as rules } from './content-rules.ts';

/** What an area's content is held against: the pinned programme and the pinned agreement. */
export interface Ground {
  readonly area: Area;
  readonly scale: ProgrammeDefinition['scale'];
  /** The requirements of this area only. */
  readonly requirements: readonly Requirement[];
}

const needsBasis: ReadonlySet<FindingKind> = new Set(['improvementArea', 'remark', 'deficiency']);

const isWithoutJudgement = (outcome: string | undefined): boolean =>
  outcome === 'notAssessed' || outcome === 'notApplicable';

interface FindingCheck {
  readonly finding: FindingToSave;
  readonly field: string;
  readonly content: AreaContentToSave;
}

const checkDeficiency = ({ finding, field, content }: FindingCheck): Violation[] => {
  if (finding.kind !== 'deficiency') return [];
  const requirementId = finding.restsOn?.requirementId;
  const judged = Object.entries(content.requirements ?? {}).find(([id]) => id === requirementId)?.[1].outcome;
  // Not judged yet is work in progress; the missing judgement is named when the assessment is completed.
  if (requirementId !== undefined && (judged === undefined || judged === 'notMet')) return [];
  return [
    {
      rule: rules.deficiencyIsUnmetRequirement,
      field: `${field}/restsOn/requirementId`,
      limit: 'notMet',
      ...(judged !== undefined && { received: judged }),
    },
  ];
};

const checkBasis = (check: FindingCheck, { area, requirements }: Ground): Violation[] => {
  const { finding, field } = check;
  const { criterionId, requirementId, areaId } = finding.restsOn ?? {};
  const violations: Violation[] = [];
  if (criterionId !== undefined && !area.criteria.some(({ id }) => id === criterionId)) {
    violations.push({
      rule: rules.knownCriterion,
      field: `${field}/restsOn/criterionId`,
      received: criterionId,
    });
  }
  if (requirementId !== undefined && !requirements.some((known) => known.requirementId === requirementId)) {
    violations.push({
      rule: rules.knownRequirement,
      field: `${field}/restsOn/requirementId`,
      received: requirementId,
    });
  }
  const restsOnArea = areaId === area.id && area.criteria.length === 0;
  const isBased = criterionId !== undefined || requirementId !== undefined || restsOnArea;
  if (areaId !== undefined && !restsOnArea) {
    violations.push({ rule: rules.findingHasBasis, field: `${field}/restsOn/areaId`, received: areaId });
  } else if (needsBasis.has(finding.kind) && !isBased) {
    violations.push({ rule: rules.findingHasBasis, field: `${field}/restsOn` });
  }
  return [...violations, ...checkDeficiency(check)];
};

/**
 * What may never be saved, however unfinished the area is: a step that is not on the scale, something unknown,
 * a finding that rests on nothing. Fields are pointers into the area's own body.
 */
export const checkContent = (
  content: AreaContentToSave,
  ground: Ground,
  earlierFindings: AreaContent['findings'],
): Violation[] => {
  const { area, scale, requirements } = ground;
  const isOnScale = (outcome: string) =>
    isWithoutJudgement(outcome) || scale.some(({ id }) => id === outcome);
  const offScale = (field: string, outcome: string): Violation[] =>
    isOnScale(outcome)
      ? []
      : [
          {
            rule: rules.outcomeIsOnScale,
            field,
            limit: scale.map(({ id }) => id).join(', '),
            received: outcome,
          },
        ];

  const findings = content.findings ?? [];
  const ids = findings.map(({ findingId }) => findingId);
  return [
    ...(content.judgement && area.role !== 'judged'
      ? [{ rule: rules.areaTakesJudgement, field: '/judgement' }]
      : []),
    ...(content.judgement ? offScale('/judgement/outcome', content.judgement.outcome) : []),
    ...Object.entries(content.criteria ?? {}).flatMap(([id, { outcome }]): Violation[] =>
      area.criteria.some((criterion) => criterion.id === id)
        ? offScale(`/criteria/${id}/outcome`, outcome)
        : [{ rule: rules.knownCriterion, field: `/criteria/${id}`, received: id }],
    ),
    ...Object.keys(content.requirements ?? {})
      .filter((id) => !requirements.some(({ requirementId }) => requirementId === id))
      .map((id) => ({ rule: rules.knownRequirement, field: `/requirements/${id}`, received: id })),
    ...findings.flatMap((finding, index): Violation[] => {
      const field = `/findings/${index}`;
      const { findingId } = finding;
      const isKnown = earlierFindings.some((earlier) => earlier.findingId === findingId);
      const isStrange = findingId !== undefined && (!isKnown || ids.indexOf(findingId) !== index);
      return [
        ...(isStrange
          ? [{ rule: rules.knownFinding, field: `${field}/findingId`, received: findingId }]
          : []),
        ...checkBasis({ finding, field, content }, ground),
      ];
    }),
  ];
};

/** What is missing before the area is wholly judged; fields are pointers from `at`, such as "/areas/personal". */
export const missingIn = (content: AreaContent, ground: Ground, at: string): Violation[] => {
  const { area, requirements } = ground;
  const { judgement } = content;
  const isSetAside = isWithoutJudgement(judgement?.outcome);
  const isJudgedByCriteria = area.role === 'judged' && !isSetAside;

  const unjudged = [
    ...(area.role === 'judged' && area.criteria.length === 0 && judgement === undefined
      ? [{ rule: rules.areaIsJudged, field: `${at}/judgement` }]
      : []),
    ...(isJudgedByCriteria ? area.criteria : [])
      .filter(({ id }) => !Object.hasOwn(content.criteria, id))
      .map(({ id }) => ({ rule: rules.criterionIsJudged, field: `${at}/criteria/${id}` })),
    ...requirements
      .filter(({ requirementId }) => !Object.hasOwn(content.requirements, requirementId))
      .map(({ requirementId }) => ({
        rule: rules.requirementIsJudged,
        field: `${at}/requirements/${requirementId}`,
      })),
  ];
  const judgements = [
    ...(judgement ? [[`${at}/judgement`, judgement] as const] : []),
    ...Object.entries(content.criteria).map(([id, given]) => [`${at}/criteria/${id}`, given] as const),
    ...Object.entries(content.requirements).map(
      ([id, given]) => [`${at}/requirements/${id}`, given] as const,
    ),
  ];
  const unexplained = judgements
    .filter(([, { outcome, reason }]) => isWithoutJudgement(outcome) && reason === undefined)
    .map(([field]) => ({ rule: rules.reasonIsGiven, field: `${field}/reason` }));
  return [...unjudged, ...unexplained];
};
