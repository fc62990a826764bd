import * as z from 'zod/mini';
import { Presentation } from '#shared/domain/plan/plan.ts';
import { presentPlan } from '#shared/domain/plan/present-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** Records the meeting at which the body had the plan presented. */
export const presentPlanRoute = route({
  operationId: 'presentPlan',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/presentations',
  noun: 'plan',
  action: 'present',
  summary: {
    sv: 'Anteckna att planen redovisats för nämnden',
    en: 'Record that the body had the plan presented',
  },
  params: PlanParams,
  body: z.strictObject(Presentation.shape),
  answer: Receipt,
  status: 200,
  example: {
    bodyId: 'omvardnadsnamnden',
    presentedOn: '2027-01-20',
    paragraph: '§ 7',
    referenceNumber: 'ON/2026:201',
  },
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => presentPlan(plan, request.body, circumstances),
    }),
});
