import * as z from 'zod/mini';
import { PlannedPresentation } from '#shared/domain/plan/plan.ts';
import { planPresentation } from '#shared/domain/plan/plan-presentation.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** Sets or moves the body's meeting about the plan; officer, commissioner and whoever sets it get it in their calendars. */
export const planPresentationRoute = route({
  operationId: 'planPresentation',
  method: 'PUT',
  path: '/v1/{organisationId}/plans/{planId}/presentation-planning',
  noun: 'plan',
  action: 'present',
  summary: {
    sv: 'Bestäm vilket sammanträde planen redovisas vid; det kommer i kalendern',
    en: 'Set at which meeting the plan is presented; it comes into the calendar',
  },
  params: PlanParams,
  body: z.strictObject({
    plannedOn: PlannedPresentation.shape.plannedOn,
    slot: PlannedPresentation.shape.slot,
  }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { plannedOn: '2027-01-20', slot: { from: '09:00', minutes: 30 } },
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => planPresentation(plan, request.body, circumstances),
    }),
});
