import * as z from 'zod/mini';
import { LineAccount, recordAccount } from '#shared/domain/revisit/record-account.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { lineEtag } from './line-etag.ts';
import type { RevisitNeeds } from './needs.ts';
import { LineParams } from './params.ts';
import { seenBy } from './seen-by.ts';

/** The unit's own account of a line's measures; If-Match carries the line's own ETag. */
export const recordAccountRoute = route({
  operationId: 'recordRevisitAccount',
  method: 'PUT',
  path: '/v1/{organisationId}/revisits/{revisitId}/lines/{lineId}/account',
  noun: 'revisit',
  action: 'recordAccount',
  summary: {
    sv: 'Enhetens egen redovisning av en rads åtgärder. Skriv inget om enskilda.',
    en: "The unit's own account of a line's measures. Write nothing about individuals.",
  },
  params: LineParams,
  body: z.strictObject(LineAccount.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { measures: [{ measureId: 'measure-1', done: 'yes' }] },
  story: (request, needs: RevisitNeeds) => {
    const { revisitId, lineId } = request.params;
    return changeRecord(request, needs, {
      store: needs.revisits,
      id: revisitId,
      etagOf: lineEtag(lineId),
      isVisible: (revisit, via) => seenBy(request.caller, revisit, via) !== undefined,
      decide: (revisit, circumstances) => recordAccount(revisit, { lineId, ...request.body }, circumstances),
    });
  },
});
