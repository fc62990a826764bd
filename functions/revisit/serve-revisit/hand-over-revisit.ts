import * as z from 'zod/mini';
import { PersonId } from '#events/identifiers.ts';
import { handOver } from '#shared/domain/revisit/hand-over.ts';
import { revisitSentences as rules } from '#shared/domain/revisit/rules.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { RevisitNeeds } from './needs.ts';
import { RevisitParams } from './params.ts';

/** Hands what is one person's in the revisit to another of the organisation. */
export const handOverRevisitRoute = route({
  operationId: 'handOverRevisit',
  method: 'POST',
  path: '/v1/{organisationId}/revisits/{revisitId}/hand-overs',
  noun: 'revisit',
  action: 'handOver',
  summary: { sv: 'Lämna över återbesöket till någon annan', en: 'Hand the revisit over to another' },
  params: RevisitParams,
  body: z.strictObject({ fromPersonId: PersonId, toPersonId: PersonId }),
  answer: Receipt,
  status: 200,
  story: async (request, needs: RevisitNeeds) => {
    const { organisationId, body, params } = request;
    const from = { organisationId, personId: body.fromPersonId };
    const to = { organisationId, personId: body.toPersonId };
    const successor = await needs.people.find(organisationId, to.personId);
    if (successor === undefined || successor.state.leftAt !== undefined) {
      throw Problem.of('invalid', rules.successorIsThere, { field: '/toPersonId', received: to.personId });
    }
    return changeRecord(request, needs, {
      store: needs.revisits,
      id: params.revisitId,
      decide: (revisit) => handOver(revisit, { from, to }),
    });
  },
});
