import * as z from 'zod/mini';
import { CarryOutOccasion, carryOutOccasion } from '#shared/domain/assessment/carry-out-occasion.ts';
import {
  cancelOccasion,
  MoveOccasion,
  moveOccasion,
  PlanOccasion,
  planOccasion,
} from '#shared/domain/assessment/plan-occasion.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { AssessmentParams, OccasionParams } from './params.ts';

const occasions = '/v1/{organisationId}/assessments/{assessmentId}/occasions';

/** What planning, moving, cancelling and carrying out have in common. */
const onOccasions = {
  method: 'POST',
  noun: 'assessment',
  action: 'edit',
  answer: Receipt,
  status: 200,
} as const;

export const planOccasionRoute = route({
  ...onOccasions,
  operationId: 'planOccasion',
  path: occasions,
  summary: { sv: 'Planera ett uppföljningstillfälle', en: 'Plan an occasion' },
  params: AssessmentParams,
  body: z.strictObject(PlanOccasion.shape),
  story: (request, needs: AssessmentNeeds) =>
    changeRecord(request, needs, {
      store: needs.assessments,
      id: request.params.assessmentId,
      decide: (assessment, circumstances) => planOccasion(assessment, request.body, circumstances),
    }),
});

export const moveOccasionRoute = route({
  ...onOccasions,
  operationId: 'moveOccasion',
  path: `${occasions}/{occasionId}/moves`,
  summary: { sv: 'Flytta ett planerat tillfälle', en: 'Move a planned occasion' },
  params: OccasionParams,
  body: z.strictObject(MoveOccasion.shape),
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) => {
    const { assessmentId, occasionId } = request.params;
    const command = { occasionId, ...request.body };
    return changeRecord(request, needs, {
      store: needs.assessments,
      id: assessmentId,
      decide: (assessment, circumstances) => moveOccasion(assessment, command, circumstances),
    });
  },
});

export const cancelOccasionRoute = route({
  ...onOccasions,
  operationId: 'cancelOccasion',
  path: `${occasions}/{occasionId}/cancellations`,
  summary: { sv: 'Ställ in ett planerat tillfälle', en: 'Cancel a planned occasion' },
  params: OccasionParams,
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) => {
    const { assessmentId, occasionId } = request.params;
    return changeRecord(request, needs, {
      store: needs.assessments,
      id: assessmentId,
      decide: (assessment) => cancelOccasion(assessment, { occasionId }),
    });
  },
});

export const carryOutOccasionRoute = route({
  ...onOccasions,
  operationId: 'carryOutOccasion',
  path: `${occasions}/{occasionId}/completions`,
  summary: {
    sv: 'Anteckna att ett tillfälle har genomförts och vilka roller som deltog',
    en: 'Record that an occasion was carried out and which roles took part',
  },
  params: OccasionParams,
  body: z.strictObject(CarryOutOccasion.shape),
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) => {
    const { assessmentId, occasionId } = request.params;
    const command = { occasionId, ...request.body };
    return changeRecord(request, needs, {
      store: needs.assessments,
      id: assessmentId,
      decide: (assessment, circumstances) => carryOutOccasion(assessment, command, circumstances),
    });
  },
});
