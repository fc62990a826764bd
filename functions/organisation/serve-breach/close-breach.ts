import { BreachClosing, closeBreach } from '#shared/domain/organisation/close-breach.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { BreachNeeds } from './needs.ts';
import { BreachParams } from './params.ts';

/** Ends the matter although not everything is corrected, with the reason. */
export const closeBreachRoute = route({
  operationId: 'closeBreach',
  method: 'POST',
  path: '/v1/{organisationId}/breaches/{breachId}/closings',
  noun: 'organisation',
  action: 'closeBreaches',
  summary: {
    sv: 'Avsluta ett ärende om brister mot ett avtal, med skäl',
    en: 'Close a matter about deficiencies against an agreement, with the reason',
  },
  params: BreachParams,
  body: BreachClosing,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { reason: 'withdrawn', explanation: 'Kravet gällde inte den här enheten.' },
  story: (request, needs: BreachNeeds) =>
    changeRecord(request, needs, {
      store: needs.breaches,
      id: request.params.breachId,
      decide: (breach, circumstances) => closeBreach(breach, request.body, circumstances),
    }),
});
