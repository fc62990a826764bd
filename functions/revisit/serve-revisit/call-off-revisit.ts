import { cancelRevisit } from '#shared/domain/revisit/cancel-revisit.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, findRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Calls off a revisit whose plan was closed before it was held. */
export const callOffRevisitRoute = route({
  operationId: 'callOffRevisit',
  method: 'POST',
  path: '/v1/{organisationId}/revisits/{revisitId}/cancellations',
  noun: 'revisit',
  action: 'cancel',
  summary: {
    sv: 'Ställ in ett återbesök när planen har avslutats',
    en: 'Call off a revisit when its plan has been closed',
  },
  params: RevisitParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  async story(request, needs: RevisitNeeds) {
    const id = request.params.revisitId;
    const { stored } = await findRecord(request, needs, { store: needs.revisits, id });
    const plan = await needs.plans.find(stored.state.organisationId, stored.state.planId);
    if (plan === undefined) throw new Problem('missing');
    return changeRecord(request, needs, {
      store: needs.revisits,
      id,
      decide: (revisit) => cancelRevisit(revisit, { plan: plan.state }),
    });
  },
});
