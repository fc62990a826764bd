import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** The plan as a page to print; whoever may read it may print it. */
export const printPlanRoute = route({
  operationId: 'printPlan',
  method: 'GET',
  path: '/v1/{organisationId}/plans/{planId}/document',
  noun: 'plan',
  action: 'read',
  summary: { sv: 'Planen som en sida att läsa och skriva ut', en: 'The plan as a page to read and print' },
  params: PlanParams,
  answerType: pageType,
  status: 200,
  story: async (request, needs: PlanNeeds) => {
    const { stored } = await findRecord(request, needs, { store: needs.plans, id: request.params.planId });
    const { state, ref } = stored;
    const { bodyId } = state;
    const publisher = await findPublisher(needs.table, { organisationId: ref.organisationId, bodyId });
    // Loaded when somebody prints: the function starts without it.
    const { planDocument } = await import('#shared/documents/plan-document.ts');
    return answerPage(planDocument(state, publisher));
  },
});
