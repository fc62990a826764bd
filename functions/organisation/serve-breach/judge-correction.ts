import { CorrectionJudgement, judgeCorrection } from '#shared/domain/organisation/judge-correction.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { BreachNeeds } from './needs.ts';
import { BreachParams } from './params.ts';

/** A person judges whether each deficiency is corrected; when all are the matter is closed. */
export const judgeCorrectionRoute = route({
  operationId: 'judgeCorrection',
  method: 'POST',
  path: '/v1/{organisationId}/breaches/{breachId}/judgements',
  noun: 'organisation',
  action: 'judgeCorrections',
  summary: {
    sv: 'Bedöm vilka brister mot avtalet som är rättade',
    en: 'Judge which deficiencies against the agreement are corrected',
  },
  params: BreachParams,
  body: CorrectionJudgement,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { deficiencies: [{ findingId: '3-2', isCorrected: true }], text: 'Stickprov utan anmärkning.' },
  story: (request, needs: BreachNeeds) =>
    changeRecord(request, needs, {
      store: needs.breaches,
      id: request.params.breachId,
      decide: (breach, circumstances) => judgeCorrection(breach, request.body, circumstances),
    }),
});
