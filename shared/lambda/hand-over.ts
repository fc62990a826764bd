import * as z from 'zod/mini';
import { PersonId, type PersonRef } from '#events/identifiers.ts';
import { handOverSentences as rules } from '#shared/domain/assessment/hand-over-rules.ts';
import type { Decision } from '#shared/domain/decision.ts';
import { refuse } from '#shared/domain/refusal.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import { changeRecord } from './records.ts';
import type { Answer, ApiNeeds, ApiRequest } from './route.ts';

/** From whom and to whom, both of the caller's organisation. */
export const HandOver = z.strictObject({ fromPersonId: PersonId, toPersonId: PersonId });
export type HandOver = z.infer<typeof HandOver>;

export interface HandOverRecord<State> {
  readonly store: AggregateStore<State>;
  readonly id: string;
  readonly handOver: (
    state: State,
    people: { readonly from: PersonRef; readonly to: PersonRef },
  ) => Decision<State>;
}

/**
 * Hands what is one person's in a record to another of the organisation.
 * @throws Problem what `changeRecord` throws; 422 when the other is not there.
 */
export const handOverRecord = <State>(
  request: ApiRequest<unknown, unknown, HandOver>,
  needs: ApiNeeds & { readonly people: PersonStore },
  { store, id, handOver }: HandOverRecord<State>,
): Promise<Answer> => {
  const { organisationId, body } = request;
  const from = { organisationId, personId: body.fromPersonId };
  const to = { organisationId, personId: body.toPersonId };
  return changeRecord(request, needs, {
    store,
    id,
    meanwhile: () => needs.people.find(organisationId, to.personId),
    decide(state, _circumstances, successor) {
      if (successor !== undefined && successor.state.leftAt === undefined)
        return handOver(state, { from, to });
      return refuse('invalid', rules.knownSuccessor, { field: '/toPersonId', received: to.personId });
    },
  });
};
