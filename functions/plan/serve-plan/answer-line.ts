import * as z from 'zod/mini';
import { answerLine, LineAnswer } from '#shared/domain/plan/answer-line.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { lineEtag } from './line-etag.ts';
import type { PlanNeeds } from './needs.ts';
import { LineParams } from './params.ts';

/** Saves the answer to one line as a whole, finished or not; If-Match carries the line's own ETag. */
export const answerLineRoute = route({
  operationId: 'answerPlanLine',
  method: 'PUT',
  path: '/v1/{organisationId}/plans/{planId}/lines/{lineId}',
  noun: 'plan',
  action: 'answerLine',
  summary: {
    sv: 'Svara på en rad: åtgärder, eller varför ingen behövs. Skriv inget om enskilda.',
    en: 'Answer a line: measures, or why none is needed. Write nothing about individuals.',
  },
  params: LineParams,
  body: z.strictObject(LineAnswer.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: {
    measures: [
      {
        what: 'En gemensam introduktion för nya medarbetare tas fram.',
        ownerSide: 'unit',
        responsible: 'enhetschef',
        dueOn: '2027-01-29',
        expectedEffect: 'Alla nya medarbetare kan rutinerna efter en månad.',
      },
    ],
  },
  story: (request, needs: PlanNeeds) => {
    const { planId, lineId } = request.params;
    return changeRecord(request, needs, {
      store: needs.plans,
      id: planId,
      etagOf: lineEtag(lineId),
      decide: (plan) => answerLine(plan, { lineId, ...request.body }),
    });
  },
});
