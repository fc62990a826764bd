import type { Circumstances, Decision } from '../decision.ts';
import { type Assessment, latenessOf } from './assessment.ts';
import { stepReached } from './lateness-ladder.ts';

/** The alarm rang: says that the report is late, once per step of the ladder. Undefined when it is not, or was told. */
export const ring = (assessment: Assessment, { now }: Circumstances): Decision<Assessment> => {
  const lateness = latenessOf(assessment);
  const reached = lateness && stepReached(lateness, now);
  if (lateness === undefined || reached === undefined) return undefined;
  const { assessmentId, unit } = assessment;
  const { dueOn: reportDueOn } = lateness;
  return {
    state: { ...assessment, overdue: { dueOn: reportDueOn, step: reached.step } },
    events: [{ name: 'ReportOverdue', data: { assessmentId, unitId: unit.unitId, reportDueOn, ...reached } }],
  };
};
