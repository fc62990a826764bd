import * as z from 'zod/mini';
import { Instant, LocalId, PersonId } from '#events/identifiers.ts';
import { freeText } from '../text.ts';

/** One judgement of an area or a criterion. */
export const Judgement = z.strictObject({
  /** A step of the programme's scale by its id; the two in camelCase can never be one. */
  outcome: z.union([z.enum(['notAssessed', 'notApplicable']), LocalId]),
  /** Why. What is not assessed or not applicable must say so before the assessment is completed. */
  reason: z.optional(freeText(2000)),
});
export type Judgement = z.infer<typeof Judgement>;

/** One judgement of a requirement of the agreement. */
export const RequirementJudgement = z.strictObject({
  outcome: z.enum(['met', 'partlyMet', 'notMet', 'notAssessed', 'notApplicable']),
  /** Why. What is not assessed or not applicable must say so before the assessment is completed. */
  reason: z.optional(freeText(2000)),
});
export type RequirementJudgement = z.infer<typeof RequirementJudgement>;

/** In the order a report shows them: what is good comes first. */
export const findingKinds = ['goodExample', 'strength', 'improvementArea', 'remark', 'deficiency'] as const;
export const FindingKind = z.enum(findingKinds);
export type FindingKind = z.infer<typeof FindingKind>;

/** What a finding is measured against. An area without criteria is its own measure, named by `areaId`. */
export const RestsOn = z.strictObject({
  criterionId: z.optional(LocalId),
  requirementId: z.optional(LocalId),
  areaId: z.optional(LocalId),
});
export type RestsOn = z.infer<typeof RestsOn>;

export const Finding = z.object({
  /** Unique within the assessment and its report: "3-2" is the second finding of the programme's third area. */
  findingId: LocalId,
  kind: FindingKind,
  text: freeText(),
  restsOn: RestsOn,
  /** Can not wait for the report: told the same hour. */
  isUrgent: z.boolean(),
  /** The MAS is told when it is urgent. */
  isHealthCare: z.boolean(),
});
export type Finding = z.infer<typeof Finding>;

/** A finding as it is sent in: without id it is a new one. */
export const FindingToSave = z.strictObject({
  findingId: z.optional(LocalId),
  kind: FindingKind,
  text: freeText(),
  restsOn: z.optional(RestsOn),
  isUrgent: z.optional(z.boolean()),
  /** Left out: as the area. */
  isHealthCare: z.optional(z.boolean()),
});
export type FindingToSave = z.infer<typeof FindingToSave>;

const content = {
  /** What was seen, in words. */
  text: z.optional(freeText(8000)),
  /** The area as a whole. An area with criteria is judged by them, unless all of it is not assessed or not applicable. */
  judgement: z.optional(Judgement),
};

/** The whole of one area as it is sent in: what is left out is not there any more. */
export const AreaContentToSave = z.strictObject({
  ...content,
  /** By criterion. */
  criteria: z.optional(z.record(LocalId, Judgement)),
  /** By requirement. */
  requirements: z.optional(z.record(LocalId, RequirementJudgement)),
  /** Each that is urgent makes an event of its own, and all are written in one transaction. */
  findings: z.optional(z.array(FindingToSave).check(z.maxLength(60))),
});
export type AreaContentToSave = z.infer<typeof AreaContentToSave>;

/** What has been found in one area, as it is kept. */
export const AreaContent = z.object({
  ...content,
  criteria: z.record(LocalId, Judgement),
  requirements: z.record(LocalId, RequirementJudgement),
  findings: z.array(Finding),
  /** How many findings have been numbered so far: the number of one that was taken away is not used again. */
  findingsNumbered: z.int().check(z.nonnegative()),
  /** Counts the area's own changes, from 1: its ETag, so that two officers in two areas do not collide. */
  version: z.int().check(z.positive()),
  savedAt: z.optional(Instant),
  savedBy: z.optional(PersonId),
});
export type AreaContent = z.infer<typeof AreaContent>;

/** An area that nobody has written anything in yet. */
export const blankContent: AreaContent = {
  criteria: {},
  requirements: {},
  findings: [],
  findingsNumbered: 0,
  version: 1,
};
