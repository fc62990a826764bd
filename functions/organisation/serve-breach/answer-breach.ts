import { isKnownToUnit } from '#shared/domain/organisation/breach.ts';
import { AnswerToBreach, answerBreach } from '#shared/domain/organisation/judge-correction.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { BreachNeeds } from './needs.ts';
import { BreachParams } from './params.ts';

/** The provider tells what has been corrected. */
export const answerBreachRoute = route({
  operationId: 'answerBreach',
  method: 'POST',
  path: '/v1/{organisationId}/breaches/{breachId}/answers',
  noun: 'organisation',
  action: 'answerBreaches',
  summary: {
    sv: 'Svara på ett beslut enligt avtalet: vad som är rättat',
    en: 'Answer a decision under the agreement: what is corrected',
  },
  params: BreachParams,
  body: AnswerToBreach,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { text: 'Planer finns nu för alla, och nya skrivs inom två veckor.' },
  story: (request, needs: BreachNeeds) =>
    changeRecord(request, needs, {
      store: needs.breaches,
      id: request.params.breachId,
      isVisible: isKnownToUnit,
      decide: (breach, circumstances) => answerBreach(breach, request.body, circumstances),
    }),
});
