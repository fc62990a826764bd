import { handOver } from '#shared/domain/assessment/hand-over.ts';
import { HandOver, handOverRecord } from '#shared/lambda/hand-over.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { AssessmentParams } from './params.ts';

/** Hands what is one person's in the assessment to another of the organisation. */
export const handOverAssessmentRoute = route({
  operationId: 'handOverAssessment',
  method: 'POST',
  path: '/v1/{organisationId}/assessments/{assessmentId}/hand-overs',
  noun: 'assessment',
  action: 'handOver',
  summary: { sv: 'Lämna över uppföljningen till någon annan', en: 'Hand the assessment over to another' },
  params: AssessmentParams,
  body: HandOver,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) =>
    handOverRecord(request, needs, { store: needs.assessments, id: request.params.assessmentId, handOver }),
});
