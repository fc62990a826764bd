import * as z from 'zod/mini';
import { commentPlan, PlanComment } from '#shared/domain/plan/comment-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** The officer answers the plan as it was read: If-Match says which. */
export const commentPlanRoute = route({
  operationId: 'commentPlan',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/comments',
  noun: 'plan',
  action: 'comment',
  summary: {
    sv: 'Svara på planen: utan anmärkning, eller be om komplettering',
    en: 'Answer the plan: no comments, or ask for completion',
  },
  params: PlanParams,
  body: z.strictObject(PlanComment.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { outcome: 'completionAsked', text: 'Skriv vem som ansvarar för introduktionen.' },
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => commentPlan(plan, request.body, circumstances),
    }),
});
