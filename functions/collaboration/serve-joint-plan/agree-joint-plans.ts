import * as z from 'zod/mini';
import { BodyId, CalendarDate, LocalId } from '#events/identifiers.ts';
import { mandateFor } from '#shared/domain/collaboration/give-mandate.ts';
import { endJointPlan, holdJointRevisit } from '#shared/domain/collaboration/hold-joint-revisit.ts';
import { AreaJudgement, JointRevisit, Stance } from '#shared/domain/collaboration/joint-plan.ts';
import { adoptJointPlan, takeStance } from '#shared/domain/collaboration/take-stance.ts';
import { Support } from '#shared/domain/revisit/revisit.ts';
import { freeText } from '#shared/domain/text.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin } from '#shared/lambda/within-collaboration.ts';
import { JointAreaParams, JointPlanParams } from '../serve-collaboration/params.ts';
import type { JointPlanNeeds } from './needs.ts';

const { seatId, measureId, stance, text, revision } = Stance.shape;

/** No If-Match: the answer names the revision of the text that was read, so that parties do not collide. */
export const takeStanceRoute = route({
  operationId: 'takeStance',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/areas/{areaId}/stances',
  noun: 'collaboration',
  action: 'takeStance',
  summary: {
    sv: 'Ta ställning för den egna parten: överens, reservation eller avstår',
    en: 'Answer for the own party: agree, reserve or decline',
  },
  params: JointAreaParams,
  body: z.strictObject({ seatId, measureId, stance, text, revision, bodyId: z.optional(BodyId) }),
  answer: Receipt,
  status: 200,
  story: async (request, needs: JointPlanNeeds) => {
    const { params, body } = request;
    const { collaboration, at, actingFor } = await enterCollaboration(request, needs, params.collaborationId);
    const actsFor = actingFor(body.bodyId);
    const mandate = mandateFor(collaboration, actsFor, 'jointPlans');
    return changeRecord(request, needs, {
      store: needs.jointPlans,
      id: params.jointPlanId,
      at: { ...at, bodyId: actsFor.party.bodyId },
      decide: (plan, circumstances) =>
        'violations' in mandate
          ? mandate
          : takeStance(plan, { ...body, areaId: params.areaId, actsFor, mandate }, circumstances),
    });
  },
});

export const adoptJointPlanRoute = route({
  operationId: 'adoptJointPlan',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/adoptions',
  noun: 'collaboration',
  action: 'adoptJointPlan',
  summary: { sv: 'Anta planen mellan dem som är överens', en: 'Adopt the plan among those who agree' },
  params: JointPlanParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: JointPlanNeeds) =>
    changeWithin(request, needs, {
      store: needs.jointPlans,
      id: request.params.jointPlanId,
      decide: adoptJointPlan,
    }),
});

export const holdJointRevisitRoute = route({
  operationId: 'holdJointRevisit',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/revisits',
  noun: 'collaboration',
  action: 'facilitate',
  summary: {
    sv: 'Följ upp planen: resultat, effekt, vad invånarna märker och vilket stöd parterna behöver',
    en: 'Follow the plan up: result, effect, what citizens notice and which support parties need',
  },
  params: JointPlanParams,
  body: z.strictObject({
    number: JointRevisit.shape.number,
    heldOn: CalendarDate,
    areas: z.array(AreaJudgement).check(z.minLength(1), z.maxLength(60)),
    support: z.array(z.strictObject({ seatId: LocalId, ...Support.shape })).check(z.maxLength(40)),
  }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: JointPlanNeeds) =>
    changeWithin(request, needs, {
      store: needs.jointPlans,
      id: request.params.jointPlanId,
      decide: (plan, circumstances) => holdJointRevisit(plan, request.body, circumstances),
    }),
});

export const endJointPlanRoute = route({
  operationId: 'endJointPlan',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/endings',
  noun: 'collaboration',
  action: 'adoptJointPlan',
  summary: { sv: 'Avsluta planen i planerat fortsatt arbete', en: 'End the plan in planned continued work' },
  params: JointPlanParams,
  body: z.strictObject({ continuedWork: freeText() }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: JointPlanNeeds) =>
    changeWithin(request, needs, {
      store: needs.jointPlans,
      id: request.params.jointPlanId,
      decide: (plan, circumstances) => endJointPlan(plan, request.body, circumstances),
    }),
});
