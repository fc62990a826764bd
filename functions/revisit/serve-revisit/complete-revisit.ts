import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { completeRevisit } from '#shared/domain/revisit/complete-revisit.ts';
import { Revisit } from '#shared/domain/revisit/revisit.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Completes the revisit, or names everything that is not judged. */
export const completeRevisitRoute = route({
  operationId: 'completeRevisit',
  method: 'POST',
  path: '/v1/{organisationId}/revisits/{revisitId}/completions',
  noun: 'revisit',
  action: 'complete',
  summary: { sv: 'Avsluta återbesöket', en: 'Complete the revisit' },
  params: RevisitParams,
  /** Without a day, the one that was recorded when it was carried out. */
  body: z.strictObject({
    heldOn: z.optional(CalendarDate),
    withoutAccountReason: Revisit.shape.withoutAccountReason,
  }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { heldOn: '2027-02-18' },
  story: (request, needs: RevisitNeeds) =>
    changeRecord(request, needs, {
      store: needs.revisits,
      id: request.params.revisitId,
      decide: (revisit, circumstances) => completeRevisit(revisit, request.body, circumstances),
    }),
});
