import * as z from 'zod/mini';
import { planRevisit, RevisitPlanning } from '#shared/domain/revisit/plan-revisit.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Sets or moves the day of the revisit. */
export const planRevisitRoute = route({
  operationId: 'planRevisit',
  method: 'PUT',
  path: '/v1/{organisationId}/revisits/{revisitId}/planning',
  noun: 'revisit',
  action: 'plan',
  summary: {
    sv: 'Bestäm dag för återbesöket, föranmält eller oanmält',
    en: 'Set the day of the revisit, announced or unannounced',
  },
  params: RevisitParams,
  body: z.strictObject(RevisitPlanning.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { plannedOn: '2027-02-18', announcement: 'announced' },
  story: (request, needs: RevisitNeeds) =>
    changeRecord(request, needs, {
      store: needs.revisits,
      id: request.params.revisitId,
      decide: (revisit) => planRevisit(revisit, request.body),
    }),
});
