import * as z from 'zod/mini';
import { PersonId } from '#events/identifiers.ts';
import { handOver } from '#shared/domain/assessment/hand-over.ts';
import { handOverSentences as rules } from '#shared/domain/assessment/hand-over-rules.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
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
  body: z.strictObject({ fromPersonId: PersonId, toPersonId: PersonId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) => {
    const { organisationId, body, params } = request;
    const from = { organisationId, personId: body.fromPersonId };
    const to = { organisationId, personId: body.toPersonId };
    return changeRecord(request, needs, {
      store: needs.assessments,
      id: params.assessmentId,
      async meanwhile() {
        const successor = await needs.people.find(organisationId, to.personId);
        if (successor !== undefined && successor.state.leftAt === undefined) return;
        throw Problem.of('invalid', rules.knownSuccessor, { field: '/toPersonId', received: to.personId });
      },
      decide: (assessment) => handOver(assessment, { from, to }),
    });
  },
});
