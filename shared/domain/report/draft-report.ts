import { v5 as uuidV5 } from 'uuid';
import type { AssessmentId, ReportId } from '#events/identifiers.ts';
import { type AreaContent, findingKinds } from '../assessment/area-content.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Occasion } from '../assessment/occasion.ts';
import type { Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Report, ReportedOccasion } from './report.ts';
import { reportSentences as rules } from './rules.ts';
import { smallGroupLimit } from './small-group-limit.ts';

/** An assessment has one report: its id follows from the assessment's, so that a second draft meets the first. */
export const reportIdOf = (assessmentId: AssessmentId): ReportId =>
  uuidV5('report', assessmentId) as ReportId;

const reported = ({ methodId, notice, carriedOutOn, rolesThatTookPart, respondents }: Occasion) => {
  if (carriedOutOn === undefined) return [];
  const isSmallGroup = respondents !== undefined && respondents < smallGroupLimit;
  const occasion: ReportedOccasion = {
    methodId,
    notice,
    carriedOutOn,
    rolesThatTookPart,
    ...(respondents !== undefined && !isSmallGroup && { respondents }),
    isSmallGroup,
  };
  return [occasion];
};

/** What is good first, then what to develop, in the order of the kinds. */
export const byKind = (findings: AreaContent['findings']): AreaContent['findings'] =>
  findingKinds.flatMap((kind) => findings.filter((finding) => finding.kind === kind));

const sectionOf = ({ savedAt: _at, savedBy: _by, ...content }: AreaContent): AreaContent => ({
  ...content,
  findings: byKind(content.findings),
  version: 1,
});

/** Drafts the report of a completed assessment, by its officer. Undefined when it was drafted before. */
export const draftReport = (
  report: Report | undefined,
  { assessment }: { readonly assessment: Assessment },
): Decision<Report> => {
  if (report !== undefined) return undefined;
  const { assessmentId, unit, programme, agreement, scope, areas } = assessment;
  const { completedOn, lastOccasionOn, reportDueOn, status } = assessment;
  if (status !== 'completed' || !completedOn || !lastOccasionOn || !reportDueOn) {
    return refuse('conflict', rules.assessmentIsCompleted, { received: status });
  }
  const reportId = reportIdOf(assessmentId);
  return {
    state: {
      reportId,
      assessmentId,
      organisationId: assessment.organisationId,
      bodyId: assessment.bodyId,
      caseNumber: assessment.caseNumber,
      unit,
      programme,
      ...(agreement && { agreement }),
      scope,
      closedDays: assessment.closedDays,
      assessmentCompletedOn: completedOn,
      lastOccasionOn,
      reportDueOn,
      occasions: assessment.occasions.flatMap(reported),
      status: 'draft',
      version: 1,
      author: assessment.officer,
      formerAuthors: [],
      sections: Object.fromEntries(
        scope.areaIds.flatMap((areaId) => {
          const content = areas[areaId];
          return content ? [[areaId, sectionOf(content)]] : [];
        }),
      ),
      corrections: [],
    },
    events: [
      {
        name: 'ReportDrafted',
        data: {
          reportId,
          assessmentId,
          unitId: unit.unitId,
          programmeId: programme.programmeId,
          programmeVersion: programme.version,
          reportDueOn,
        },
      },
    ],
  };
};
