import * as z from 'zod/mini';
import { recordClosingTalk } from '#shared/domain/revisit/record-closing-talk.ts';
import { ClosingTalk } from '#shared/domain/revisit/revisit.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Records the talk with manager and staff that ends the follow-up. */
export const recordClosingTalkRoute = route({
  operationId: 'recordRevisitClosingTalk',
  method: 'POST',
  path: '/v1/{organisationId}/revisits/{revisitId}/closing-talks',
  noun: 'revisit',
  action: 'recordClosingTalk',
  summary: { sv: 'Anteckna det avslutande samtalet', en: 'Record the closing talk' },
  params: RevisitParams,
  body: z.strictObject(ClosingTalk.shape),
  answer: Receipt,
  status: 200,
  example: {
    heldOn: '2027-02-25',
    participants: [{ role: 'undersköterska', number: 6 }],
    proposals: 'Fasta team per område.',
  },
  story: (request, needs: RevisitNeeds) =>
    changeRecord(request, needs, {
      store: needs.revisits,
      id: request.params.revisitId,
      decide: (revisit, circumstances) => recordClosingTalk(revisit, request.body, circumstances),
    }),
});
