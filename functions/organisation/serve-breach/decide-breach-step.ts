import * as z from 'zod/mini';
import { BreachDecision } from '#shared/domain/organisation/breach.ts';
import { decideBreachStep } from '#shared/domain/organisation/decide-breach-step.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { BreachNeeds } from './needs.ts';
import { BreachParams } from './params.ts';

/** Writes down a step that a named person has decided, with date and paragraph. */
export const decideBreachStepRoute = route({
  operationId: 'decideBreachStep',
  method: 'POST',
  path: '/v1/{organisationId}/breaches/{breachId}/steps',
  noun: 'organisation',
  action: 'decideBreachSteps',
  summary: {
    sv: 'Anteckna ett beslut enligt avtalet: begäran om rättelse, prisavdrag, vite eller uppsägning',
    en: 'Record a decision under the agreement: request for correction, price reduction, penalty or termination',
  },
  params: BreachParams,
  body: z.strictObject(BreachDecision.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: {
    step: 'correction',
    decidedBy: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
    decidedOn: '2026-11-02',
    paragraph: '§ 14.2',
    referenceNumber: 'ON/2026:188',
    motive: 'Genomförandeplaner saknas för en tredjedel.',
    dueOn: '2026-12-02',
  },
  story: async (request, needs: BreachNeeds) => {
    const { organisationId, body, params } = request;
    const decider = (await needs.people.find(organisationId, body.decidedBy))?.state;
    return changeRecord(request, needs, {
      store: needs.breaches,
      id: params.breachId,
      decide: (breach, circumstances) => decideBreachStep(breach, { ...body, decider }, circumstances),
    });
  },
});
