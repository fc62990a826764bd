import * as z from 'zod/mini';
import { PersonId } from '#events/identifiers.ts';
import { handOver } from '#shared/domain/plan/hand-over.ts';
import { planSentences as rules } from '#shared/domain/plan/rules.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

/** Hands what is one person's in the plan to another of the organisation. */
export const handOverPlanRoute = route({
  operationId: 'handOverPlan',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/hand-overs',
  noun: 'plan',
  action: 'handOver',
  summary: { sv: 'Lämna över planen till någon annan', en: 'Hand the plan over to another' },
  params: PlanParams,
  body: z.strictObject({ fromPersonId: PersonId, toPersonId: PersonId }),
  answer: Receipt,
  status: 200,
  story: async (request, needs: PlanNeeds) => {
    const { organisationId, body, params } = request;
    const from = { organisationId, personId: body.fromPersonId };
    const to = { organisationId, personId: body.toPersonId };
    const successor = await needs.people.find(organisationId, to.personId);
    if (successor === undefined || successor.state.leftAt !== undefined) {
      throw Problem.of('invalid', rules.successorIsThere, { field: '/toPersonId', received: to.personId });
    }
    return changeRecord(request, needs, {
      store: needs.plans,
      id: params.planId,
      decide: (plan) => handOver(plan, { from, to }),
    });
  },
});
