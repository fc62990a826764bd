import type { OrganisationId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import { type AggregateStore, type Cause, StaleRecord } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { WriteContention } from '#shared/storage/table.ts';
import { Problem, problemOf } from './problem.ts';
import { recordEtag } from './records.ts';
import { requestRules } from './request-rules.ts';
import type { Answer, ApiRequest } from './route.ts';

export interface ChangeOwn<State> {
  readonly store: AggregateStore<State>;
  /** Where it lies: what concerns a person may lie with the organisation whose record it is about. */
  readonly ownerId: OrganisationId;
  readonly id: string;
  readonly decide: (state: State, circumstances: Circumstances) => Decision<State>;
  /** The entity tag that If-Match is held against; the whole record's unless told. */
  readonly etagOf?: (stored: Stored<State>) => string;
}

/**
 * Changes what is the caller's alone, which the caller has been found to be: rights are no question of body or unit.
 * The same change again changes nothing, so no Idempotency-Key is kept.
 * @throws Problem 404, 409, 412 or 422; nothing was changed.
 */
export const changeOwn = async <State>(
  { caller, now, traceparent, ifMatch: received }: ApiRequest<unknown, unknown, unknown>,
  { store, ownerId, id, decide, etagOf = recordEtag }: ChangeOwn<State>,
): Promise<Answer> => {
  const cause: Cause = {
    now,
    actor: { personId: caller.personId, organisationId: caller.organisationId },
    ...(traceparent && { traceparent }),
  };
  const save = () =>
    decideAndSave({
      store,
      organisationId: ownerId,
      id,
      cause,
      check(before) {
        if (before === undefined) throw new Problem('missing');
        const etag = etagOf(before);
        if (received === undefined || received === etag) return;
        const violation = { rule: requestRules.ifMatch, field: 'If-Match', received, limit: etag };
        throw new Problem('stale', [violation], { etag });
      },
      decide: (state) => state && decide(state, cause),
    });
  const outcome = await save().catch((error: unknown) => {
    const isContended = error instanceof StaleRecord || error instanceof WriteContention;
    throw isContended ? Problem.of('conflict', requestRules.notAlone) : error;
  });
  if (outcome.kind === 'refused') throw problemOf(outcome.refusal);
  if (outcome.stored === undefined) throw new Problem('missing');
  const { ref, sequence } = outcome.stored;
  return {
    status: 200,
    headers: { etag: etagOf(outcome.stored) },
    json: { id: ref.id, organisationId: ref.organisationId, version: sequence },
  };
};
