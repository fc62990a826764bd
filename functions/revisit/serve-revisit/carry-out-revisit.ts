import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { carryOutRevisit } from '#shared/domain/revisit/carry-out-revisit.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Records that somebody has been there; what was found is judged and reported after. */
export const carryOutRevisitRoute = route({
  operationId: 'carryOutRevisit',
  method: 'POST',
  path: '/v1/{organisationId}/revisits/{revisitId}/visits',
  noun: 'revisit',
  action: 'complete',
  summary: { sv: 'Anteckna att återbesöket har gjorts', en: 'Record that the revisit was carried out' },
  params: RevisitParams,
  body: z.strictObject({ heldOn: CalendarDate }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { heldOn: '2027-02-18' },
  story: (request, needs: RevisitNeeds) =>
    changeRecord(request, needs, {
      store: needs.revisits,
      id: request.params.revisitId,
      decide: (revisit, circumstances) => carryOutRevisit(revisit, request.body, circumstances),
    }),
});
