import { submitPlan } from '#shared/domain/plan/submit-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** The unit says that its plan is ready to be read. */
export const submitPlanRoute = route({
  operationId: 'submitPlan',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/submissions',
  noun: 'plan',
  action: 'submit',
  summary: { sv: 'Lämna in planen till uppföljaren', en: 'Hand the plan in to the officer' },
  params: PlanParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => submitPlan(plan, {}, circumstances),
    }),
});
