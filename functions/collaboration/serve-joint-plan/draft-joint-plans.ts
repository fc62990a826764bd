import * as z from 'zod/mini';
import { PartyRef } from '#events/collaboration/party-ref.ts';
import type { JointPlanId } from '#events/identifiers.ts';
import { CalendarDate, LocalId, WorkshopId } from '#events/identifiers.ts';
import { askParties, draftJointPlan, writeArea } from '#shared/domain/collaboration/draft-joint-plan.ts';
import { JointArea, JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { nameText } from '#shared/domain/text.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { listOf, SummaryRow } from '#shared/lambda/lists.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin, listWithin, readWithin } from '#shared/lambda/within-collaboration.ts';
import { CollaborationParams, JointAreaParams, JointPlanParams } from '../serve-collaboration/params.ts';
import { PageQuery } from '../serve-collaboration/read-collaborations.ts';
import type { JointPlanNeeds } from './needs.ts';

const { title, superiorPlan, cadence } = JointPlan.shape;

export const draftJointPlanRoute = route({
  operationId: 'draftJointPlan',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans',
  noun: 'collaboration',
  action: 'facilitate',
  summary: {
    sv: 'Börja en gemensam plan med det som en workshop fann behöver utvecklas',
    en: 'Begin a joint plan with what a workshop found must develop',
  },
  params: CollaborationParams,
  body: z.strictObject({
    title,
    superiorPlan,
    cadence,
    workshopId: WorkshopId,
    seats: z
      .array(z.strictObject({ seatId: LocalId, party: PartyRef, operation: z.optional(nameText(80)) }))
      .check(z.minLength(2), z.maxLength(40)),
  }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: JointPlanNeeds) => {
    const { collaborationId } = request.params;
    const { at, collaboration } = await enterCollaboration(request, needs, collaborationId);
    const { workshopId, ...drafted } = request.body;
    const workshop = (await needs.workshops.find(at.ownerId, workshopId))?.state;
    const jointPlanId = needs.newId() as JointPlanId;
    return createRecord(request, needs, {
      store: needs.jointPlans,
      id: jointPlanId,
      at,
      decide: (circumstances) =>
        draftJointPlan(
          undefined,
          { ...drafted, jointPlanId, collaborationId, collaboration, workshop },
          circumstances,
        ),
    });
  },
});

const { intendedOutcome, measures } = JointArea.shape;

export const writeJointAreaRoute = route({
  operationId: 'writeJointArea',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/areas/{areaId}',
  noun: 'collaboration',
  action: 'facilitate',
  summary: {
    sv: 'Skriv ett utvecklingsområde: resultat för invånarna och åtgärder',
    en: 'Write a development area: outcome for citizens and measures',
  },
  params: JointAreaParams,
  body: z.strictObject({ title, intendedOutcome, measures }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: JointPlanNeeds) =>
    changeWithin(request, needs, {
      store: needs.jointPlans,
      id: request.params.jointPlanId,
      decide: (plan, circumstances) =>
        writeArea(plan, { areaId: request.params.areaId, ...request.body }, circumstances),
    }),
});

export const askPartiesRoute = route({
  operationId: 'askParties',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/questions',
  noun: 'collaboration',
  action: 'facilitate',
  summary: {
    sv: 'Fråga parterna, med en sista dag för svar',
    en: 'Ask the parties, with a last day to answer',
  },
  params: JointPlanParams,
  body: z.strictObject({ answerBy: CalendarDate }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: JointPlanNeeds) =>
    changeWithin(request, needs, {
      store: needs.jointPlans,
      id: request.params.jointPlanId,
      decide: (plan, circumstances) => askParties(plan, request.body, circumstances),
    }),
});

export const listJointPlansRoute = route({
  operationId: 'listJointPlans',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans',
  noun: 'collaboration',
  action: 'takePart',
  summary: {
    sv: 'Lista gemensamma planer: vem som inte har svarat',
    en: 'List joint plans: who has not answered',
  },
  params: CollaborationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: JointPlanNeeds) => listWithin(request, needs, needs.jointPlans),
});

export const readJointPlanRoute = route({
  operationId: 'readJointPlan',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}',
  noun: 'collaboration',
  action: 'takePart',
  summary: {
    sv: 'Läs en gemensam plan: vem som är överens om vad',
    en: 'Read a joint plan: who agrees on what',
  },
  params: JointPlanParams,
  answer: JointPlan,
  status: 200,
  story: (request, needs: JointPlanNeeds) =>
    readWithin(request, needs, { store: needs.jointPlans, id: request.params.jointPlanId }),
});
