import * as z from 'zod/mini';
import { judgeLine, LineJudgement } from '#shared/domain/revisit/judge-line.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { lineEtag } from './line-etag.ts';
import type { RevisitNeeds } from './needs.ts';
import { LineParams } from './params.ts';

/** Saves the judgement of one line as a whole, finished or not; If-Match carries the line's own ETag. */
export const judgeLineRoute = route({
  operationId: 'judgeRevisitLine',
  method: 'PUT',
  path: '/v1/{organisationId}/revisits/{revisitId}/lines/{lineId}/judgement',
  noun: 'revisit',
  action: 'judge',
  summary: {
    sv: 'Bedöm en rad: resultat, och per åtgärd om den är genomförd och har haft effekt. Skriv inget om enskilda.',
    en: 'Judge a line: result, and per measure whether it was carried out and had effect. Write nothing about individuals.',
  },
  params: LineParams,
  body: z.strictObject(LineJudgement.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: {
    result: 'partly',
    measures: [{ measureId: 'measure-1', done: 'yes', effect: 'tooEarly', lookAgainOn: '2027-05-03' }],
  },
  story: (request, needs: RevisitNeeds) => {
    const { revisitId, lineId } = request.params;
    return changeRecord(request, needs, {
      store: needs.revisits,
      id: revisitId,
      etagOf: lineEtag(lineId),
      decide: (revisit) => judgeLine(revisit, { lineId, ...request.body }),
    });
  },
});
