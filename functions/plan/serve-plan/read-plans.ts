import { findLine } from '#shared/domain/plan/lines-by-area.ts';
import { Plan } from '#shared/domain/plan/plan.ts';
import { PlanLine } from '#shared/domain/plan/plan-line.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { lineEtag } from './line-etag.ts';
import type { PlanNeeds } from './needs.ts';
import { LineParams, OrganisationParams, PlanParams } from './params.ts';
import { seenBy } from './seen-by.ts';

export const listPlansRoute = route({
  operationId: 'listPlans',
  method: 'GET',
  path: '/v1/{organisationId}/plans',
  noun: 'plan',
  action: 'list',
  summary: { sv: 'Lista planer', en: 'List plans' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: PlanNeeds) => listRecords(request, needs, { store: needs.plans }),
});

export const readPlanRoute = route({
  operationId: 'readPlan',
  method: 'GET',
  path: '/v1/{organisationId}/plans/{planId}',
  noun: 'plan',
  action: 'read',
  summary: { sv: 'Läs en plan', en: 'Read a plan' },
  params: PlanParams,
  answer: Plan,
  status: 200,
  story: (request, needs: PlanNeeds) =>
    readRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      view: (plan, _stored, via) => seenBy(request.caller, plan, via),
    }),
});

export const readPlanLineRoute = route({
  operationId: 'readPlanLine',
  method: 'GET',
  path: '/v1/{organisationId}/plans/{planId}/lines/{lineId}',
  noun: 'plan',
  action: 'read',
  summary: { sv: 'Läs en rad i en plan, med radens ETag', en: 'Read a line of a plan, with its own ETag' },
  params: LineParams,
  answer: PlanLine,
  status: 200,
  story: (request, needs: PlanNeeds) => {
    const { planId, lineId } = request.params;
    return readRecord(request, needs, {
      store: needs.plans,
      id: planId,
      view: (plan) => findLine(plan, lineId),
      etagOf: lineEtag(lineId),
    });
  },
});
