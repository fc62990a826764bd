import * as z from 'zod/mini';
import { CancelAssessment, cancelAssessment } from '#shared/domain/assessment/cancel-assessment.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { AssessmentParams } from './params.ts';

/** Puts aside an assessment opened by mistake. */
export const cancelAssessmentRoute = route({
  operationId: 'cancelAssessment',
  method: 'POST',
  path: '/v1/{organisationId}/assessments/{assessmentId}/cancellations',
  noun: 'assessment',
  action: 'cancel',
  summary: {
    sv: 'Avbryt en uppföljning som öppnats av misstag',
    en: 'Cancel an assessment that was opened by mistake',
  },
  params: AssessmentParams,
  body: z.strictObject(CancelAssessment.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) =>
    changeRecord(request, needs, {
      store: needs.assessments,
      id: request.params.assessmentId,
      decide: (assessment, circumstances) => cancelAssessment(assessment, request.body, circumstances),
    }),
});
