import * as z from 'zod/mini';
import { recordSupport } from '#shared/domain/revisit/record-support.ts';
import { Support } from '#shared/domain/revisit/revisit.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Writes down which support was given and asked for. */
export const recordSupportRoute = route({
  operationId: 'recordRevisitSupport',
  method: 'PUT',
  path: '/v1/{organisationId}/revisits/{revisitId}/support',
  noun: 'revisit',
  action: 'recordSupport',
  summary: {
    sv: 'Anteckna stöd som enheten fått och bett om',
    en: 'Record the support that the unit got and asked for',
  },
  params: RevisitParams,
  body: z.strictObject(Support.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { given: 'Handledning i social dokumentation.', askedFor: 'Mallar för genomförandeplaner.' },
  story: (request, needs: RevisitNeeds) =>
    changeRecord(request, needs, {
      store: needs.revisits,
      id: request.params.revisitId,
      decide: (revisit) => recordSupport(revisit, request.body),
    }),
});
