import * as z from 'zod/mini';
import { agreePlan } from '#shared/domain/plan/agree-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** An agreement names the revision of the text that was read, so it needs no If-Match. */
const Agreeing = z.strictObject({ revision: z.int().check(z.positive()) });

/** The unit agrees to this very text. */
export const agreeForUnitRoute = route({
  operationId: 'agreePlanForUnit',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/agreements/unit',
  noun: 'plan',
  action: 'agreeForUnit',
  summary: {
    sv: 'Kom överens om planens text för enheten',
    en: 'Agree to the text of the plan for the unit',
  },
  params: PlanParams,
  body: Agreeing,
  answer: Receipt,
  status: 200,
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => agreePlan(plan, { party: 'unit', ...request.body }, circumstances),
    }),
});

/** The commissioner agrees to this very text. */
export const agreeForCommissionerRoute = route({
  operationId: 'agreePlanForCommissioner',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/agreements/commissioner',
  noun: 'plan',
  action: 'agreeForCommissioner',
  summary: {
    sv: 'Kom överens om planens text för beställaren',
    en: 'Agree to the text of the plan for the commissioner',
  },
  params: PlanParams,
  body: Agreeing,
  answer: Receipt,
  status: 200,
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) =>
        agreePlan(plan, { party: 'commissioner', ...request.body }, circumstances),
    }),
});
