import * as z from 'zod/mini';
import { closePlan, PlanClosing } from '#shared/domain/plan/close-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** Ends the plan before it ends by itself, with the reason. */
export const closePlanRoute = route({
  operationId: 'closePlan',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/closings',
  noun: 'plan',
  action: 'close',
  summary: { sv: 'Avsluta planen med skäl', en: 'Close the plan with a reason' },
  params: PlanParams,
  body: z.strictObject(PlanClosing.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { reason: 'agreementEnded', explanation: 'Avtalet löper ut vid årsskiftet.' },
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => closePlan(plan, request.body, circumstances),
    }),
});
