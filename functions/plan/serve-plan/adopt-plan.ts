import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
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
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      meanwhile: () => organisationStore(needs.table).find(request.organisationId, request.organisationId),
      decide: (plan, circumstances, organisation) => {
        const { closedDays, notificationRules: { reminders } = {} } = organisation?.state ?? {};
        const known = { ...(closedDays && { closedDays }), ...(reminders && { reminders }) };
        return adoptPlan(plan, known, circumstances);
      },
    }),
});
