import * as z from 'zod/mini';
import type { WorkshopId } from '#events/identifiers.ts';
import { WorkshopId as WorkshopIdentifier } from '#events/identifiers.ts';
import { jointPlanSentences as rules } from '#shared/domain/collaboration/joint-plan-rules.ts';
import {
  holdWorkshop,
  planWorkshop,
  Workshop,
  WorkshopResult,
} from '#shared/domain/collaboration/workshop.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { listOf, SummaryRow } from '#shared/lambda/lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin, listWithin, readWithin } from '#shared/lambda/within-collaboration.ts';
import { CollaborationParams, WorkshopParams } from '../serve-collaboration/params.ts';
import { PageQuery } from '../serve-collaboration/read-collaborations.ts';
import type { JointPlanNeeds } from './needs.ts';

const { name, plannedOn } = Workshop.shape;

export const planWorkshopRoute = route({
  operationId: 'planWorkshop',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/workshops',
  noun: 'collaboration',
  action: 'facilitate',
  summary: {
    sv: 'Planera en workshop, ny eller med utgångspunkt i en annan',
    en: 'Plan a workshop, new or starting from another',
  },
  params: CollaborationParams,
  body: z.strictObject({ name, plannedOn, earlierWorkshopId: z.optional(WorkshopIdentifier) }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: JointPlanNeeds) => {
    const { collaborationId } = request.params;
    const { at } = await enterCollaboration(request, needs, collaborationId);
    const { earlierWorkshopId, ...planned } = request.body;
    const before = earlierWorkshopId && (await needs.workshops.find(at.ownerId, earlierWorkshopId))?.state;
    if (earlierWorkshopId && !before)
      throw Problem.of('missing', rules.workshopIsKnown, { field: '/earlierWorkshopId' });
    const workshopId = needs.newId() as WorkshopId;
    return createRecord(request, needs, {
      store: needs.workshops,
      id: workshopId,
      at,
      decide: (circumstances) =>
        planWorkshop(
          undefined,
          { workshopId, collaborationId, ...planned, ...(before && { before }) },
          circumstances,
        ),
    });
  },
});

export const holdWorkshopRoute = route({
  operationId: 'holdWorkshop',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/workshops/{workshopId}/result',
  noun: 'collaboration',
  action: 'facilitate',
  summary: {
    sv: 'Skriv ned vad som fungerar bra och vad som behöver utvecklas',
    en: 'Write down what works well and what must develop',
  },
  params: WorkshopParams,
  body: z.strictObject(WorkshopResult.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: JointPlanNeeds) =>
    changeWithin(request, needs, {
      store: needs.workshops,
      id: request.params.workshopId,
      decide: (workshop, circumstances) => holdWorkshop(workshop, request.body, circumstances),
    }),
});

export const listWorkshopsRoute = route({
  operationId: 'listWorkshops',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/workshops',
  noun: 'collaboration',
  action: 'takePart',
  summary: { sv: 'Lista workshoppar', en: 'List workshops' },
  params: CollaborationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: JointPlanNeeds) => listWithin(request, needs, needs.workshops),
});

export const readWorkshopRoute = route({
  operationId: 'readWorkshop',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/workshops/{workshopId}',
  noun: 'collaboration',
  action: 'takePart',
  summary: { sv: 'Läs en workshop och vad den kom fram till', en: 'Read a workshop and what it came to' },
  params: WorkshopParams,
  answer: Workshop,
  status: 200,
  story: (request, needs: JointPlanNeeds) =>
    readWithin(request, needs, { store: needs.workshops, id: request.params.workshopId }),
});
