import * as z from 'zod/mini';
import {
  AgreementId,
  AssessmentId,
  BodyId,
  CalendarDate,
  LocalId,
  OrganisationId,
  PersonRef,
  ReportId,
} from '#events/identifiers.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { Requirement } from '../organisation/requirement.ts';
import { PinnedProgramme } from '../programme/programme.ts';
import { freeText, nameText } from '../text.ts';
import { byKind } from './draft-report.ts';
import type { Report } from './report.ts';

/** A finding that the plan must answer with a line of its own. */
export const FindingToAnswer = z.object({
  /** Unique within the report; the plan's line takes it as its own id. */
  findingId: LocalId,
  kind: z.enum(['improvementArea', 'remark', 'deficiency']),
  areaId: LocalId,
  areaName: nameText(),
  text: freeText(),
  /** What the finding is measured against; without either it rests on the area itself, which then has no criteria. */
  restsOn: z.object({ criterionId: z.optional(LocalId), requirementId: z.optional(LocalId) }),
  isUrgent: z.boolean(),
  /** How much hangs on the requirement it rests on; absent when it rests on none. */
  criticality: z.optional(Requirement.shape.criticality),
});
export type FindingToAnswer = z.infer<typeof FindingToAnswer>;

/** A good example that others may learn from. */
export const GoodExample = z.object({
  findingId: LocalId,
  areaId: LocalId,
  areaName: nameText(),
  text: freeText(),
});
export type GoodExample = z.infer<typeof GoodExample>;

/** What a plan opens from: a report that has been handed over, in the programme's order of areas. */
export const PlanBasis = z.object({
  reportId: ReportId,
  assessmentId: AssessmentId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  caseNumber: nameText(60),
  unit: FollowedUnit,
  programme: PinnedProgramme,
  /** The agreement whose requirements were judged. */
  agreementId: z.optional(AgreementId),
  officer: PersonRef,
  assessmentCompletedOn: CalendarDate,
  publishedOn: CalendarDate,
  planDueOn: CalendarDate,
  /** The organisation's own closed days: no date of the plan falls on them. */
  closedDays: z.array(CalendarDate),
  findings: z.array(FindingToAnswer),
  goodExamples: z.array(GoodExample),
});
export type PlanBasis = z.infer<typeof PlanBasis>;

const answered = ['improvementArea', 'remark', 'deficiency'] as const;
type AnsweredKind = (typeof answered)[number];

const isAnswered = (kind: string): kind is AnsweredKind => (answered as readonly string[]).includes(kind);

/**
 * What the plan opens from.
 * @throws Error when the report has not been handed over.
 */
export const planBasisOf = (report: Report): PlanBasis => {
  const { reportId, assessmentId, organisationId, bodyId, caseNumber, unit, programme, publication } = report;
  if (publication === undefined) throw new Error(`Report ${reportId} has not been handed over`);
  const requirements = report.agreement?.requirements ?? [];
  const found = programme.definition.areas.flatMap(({ id: areaId, name: areaName }) => {
    const section = Object.hasOwn(report.sections, areaId) ? report.sections[areaId] : undefined;
    return byKind(section?.findings ?? []).map((finding) => ({ areaId, areaName, finding }));
  });
  return {
    reportId,
    assessmentId,
    organisationId,
    bodyId,
    caseNumber,
    unit,
    programme,
    ...(report.agreement && { agreementId: report.agreement.agreementId }),
    officer: report.author,
    assessmentCompletedOn: report.assessmentCompletedOn,
    publishedOn: publication.publishedOn,
    planDueOn: publication.planDueOn,
    closedDays: report.closedDays,
    findings: found.flatMap(({ areaId, areaName, finding }): FindingToAnswer[] => {
      const { findingId, kind, text, isUrgent, restsOn } = finding;
      if (!isAnswered(kind)) return [];
      const { criterionId, requirementId } = restsOn;
      const requirement = requirements.find((known) => known.requirementId === requirementId);
      return [
        {
          findingId,
          kind,
          areaId,
          areaName,
          text,
          restsOn: {
            ...(criterionId !== undefined && { criterionId }),
            ...(requirementId !== undefined && { requirementId }),
          },
          isUrgent,
          ...(requirement && { criticality: requirement.criticality }),
        },
      ];
    }),
    goodExamples: found.flatMap(({ areaId, areaName, finding: { findingId, kind, text } }) =>
      kind === 'goodExample' ? [{ findingId, areaId, areaName, text }] : [],
    ),
  };
};
