import { completeAssessment } from '#shared/domain/assessment/complete-assessment.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { AssessmentParams } from './params.ts';

/** Completes the assessment, or names everything that is missing. */
export const completeAssessmentRoute = route({
  operationId: 'completeAssessment',
  method: 'POST',
  path: '/v1/{organisationId}/assessments/{assessmentId}/completions',
  noun: 'assessment',
  action: 'complete',
  summary: {
    sv: 'Avsluta uppföljningen: rapportutkastet skrivs',
    en: 'Complete the assessment: the report is drafted',
  },
  params: AssessmentParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) =>
    changeRecord(request, needs, {
      store: needs.assessments,
      id: request.params.assessmentId,
      decide: completeAssessment,
    }),
});
