import * as z from 'zod/mini';
import {
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
  officer: PersonRef,
  assessmentCompletedOn: CalendarDate,
  publishedOn: CalendarDate,
  planDueOn: CalendarDate,
  findings: z.array(FindingToAnswer),
  goodExamples: z.array(GoodExample),
});
export type PlanBasis = z.infer<typeof PlanBasis>;
