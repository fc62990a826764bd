import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { findClosedDays } from '#shared/storage/organisation/find-closed-days.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** Adopts the plan, or names everything that is missing. */
export const adoptPlanRoute = route({
  operationId: 'adoptPlan',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/adoptions',
  noun: 'plan',
  action: 'adopt',
  summary: { sv: 'Fastställ planen', en: 'Adopt the plan' },
  params: PlanParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: PlanNeeds) => {
    const closedDays = await findClosedDays(needs.table, request.organisationId);
    return changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => adoptPlan(plan, closedDays ? { closedDays } : {}, circumstances),
    });
  },
});
