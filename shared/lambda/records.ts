import * as z from 'zod/mini';
import type { OrganisationId } from '#events/identifiers.ts';
import { type Circumstances, type Decision, isRefused } from '#shared/domain/decision.ts';
import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import {
  type AggregateStore,
  AlongsideRefused,
  RecordTooLarge,
  StaleRecord,
} from '#shared/storage/aggregate-store.ts';
import { type AnsweredRequest, findAnswer, keepAnswer } from '#shared/storage/answered-requests.ts';
import { decideAndSave, type Read } from '#shared/storage/decide-and-save.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { type Write, WriteContention } from '#shared/storage/table.ts';
import { causeOf, checkRights, type Located, openRecord } from './locate-record.ts';
import { Problem, problemOf } from './problem.ts';
import { requestRules } from './request-rules.ts';
import type { Answer, ApiNeeds, ApiRequest } from './route.ts';

type AnyRequest = ApiRequest<unknown, unknown, unknown>;

/** What every accepted command answers: enough to go on from. The record itself is one GET away. */
export const Receipt = z.object({
  id: z.string(),
  organisationId: z.string(),
  /** The record's version: the sequence of its last event. */
  version: z.int(),
});

/** The version of the whole record as an entity tag. */
export const recordEtag = (stored: Stored<unknown>): string => `"${stored.sequence}"`;

const receiptOf = ({ ref, sequence }: Stored<unknown>): z.infer<typeof Receipt> => ({
  id: ref.id,
  organisationId: ref.organisationId,
  version: sequence,
});

export interface ChangeRecord<State, Found = undefined> {
  readonly store: AggregateStore<State>;
  readonly id: string;
  /** Reads what the rule needs besides the record, while the record is read; throws to stop. */
  readonly meanwhile?: () => Promise<Found>;
  readonly decide: (state: State, circumstances: Circumstances, found: Found) => Decision<State>;
  /**
   * The entity tag that If-Match is held against; the whole record's unless told. Undefined: the part is not
   * there, so the rule refuses and names it.
   */
  readonly etagOf?: (stored: Stored<State>) => string | undefined;
  /** Hides what the caller must not know of, as if it did not exist. */
  readonly isVisible?: (state: State, via: Via) => boolean;
  /** What is written in the same transaction. */
  readonly alongside?: (after: Stored<State>) => readonly Write[];
  /** Where it lies, when the way there was found before: through the collaboration it belongs to. */
  readonly at?: Located | undefined;
}

export interface CreateRecord<State, Found = undefined> {
  readonly store: AggregateStore<State>;
  /** Made for this request. */
  readonly id: string;
  /** Reads what the rule needs, while it is asked whether the request was answered before; throws to stop. */
  readonly meanwhile?: () => Promise<Found>;
  readonly decide: (circumstances: Circumstances, found: Found) => Decision<State>;
  /** Whose record it is, where an authority begins one for a provider it has registered; the caller's own unless told. */
  readonly ownerId?: OrganisationId;
  /** The collaboration it is begun in. */
  readonly at?: Located | undefined;
  /** What is written in the same transaction. */
  readonly alongside?: (after: Stored<State>) => readonly Write[];
}

/** Answers the request as it was answered before, when its Idempotency-Key was used for the same request. */
const answeredBefore = async (request: AnyRequest, needs: ApiNeeds): Promise<Answer | undefined> => {
  const { idempotencyKey: key, organisationId, subject, fingerprint } = request;
  if (key === undefined) return undefined;
  const answer = await findAnswer(needs.table, { organisationId, subject, key });
  if (answer === undefined) return undefined;
  if (answer.fingerprint !== fingerprint)
    throw Problem.of('invalid', requestRules.idempotencyKey, { field: 'Idempotency-Key' });
  return {
    status: answer.status as Answer['status'],
    headers: answer.headers,
    json: JSON.parse(answer.body),
  };
};

interface Carry<State> {
  readonly request: AnyRequest;
  readonly needs: ApiNeeds;
  readonly store: AggregateStore<State>;
  readonly at: Located;
  readonly id: string;
  readonly status: 200 | 201;
  readonly read: Read<State>;
  readonly decide: (state: State | undefined) => Decision<State>;
  readonly check?: (before: Stored<State> | undefined) => void;
  readonly etagOf?: ((stored: Stored<State>) => string | undefined) | undefined;
  readonly alongside?: ((after: Stored<State>) => readonly Write[]) | undefined;
}

/** Whether a change was refused, as against broken off: nothing was written because of what lay there. */
const isNo = (error: unknown): boolean =>
  [Problem, AlongsideRefused, StaleRecord, WriteContention].some((kind) => error instanceof kind);

const carryOut = async <State>(carry: Carry<State>): Promise<Answer> => {
  const { request, needs, store, at, id, status, read, decide, check } = carry;
  const { etagOf = recordEtag, alongside = () => [] } = carry;
  const { organisationId, subject, idempotencyKey: key, fingerprint, now } = request;
  const answerOf = (stored: Stored<State>): Answer => ({
    status,
    headers: {
      etag: etagOf(stored) ?? recordEtag(stored),
      ...(status === 201 && { location: `${request.path.replace(/\/$/, '')}/${id}` }),
    },
    json: receiptOf(stored),
  });
  try {
    const outcome = await decideAndSave({
      store,
      organisationId: at.ownerId,
      id,
      read,
      decide,
      cause: causeOf(request, at),
      ...(check && { check }),
      alongside: (after) => {
        const { headers = {}, json } = answerOf(after);
        const answer: AnsweredRequest = { fingerprint, status, headers, body: JSON.stringify(json) };
        const kept = key === undefined ? [] : [keepAnswer({ organisationId, subject, key }, answer, now)];
        return [...alongside(after), ...kept];
      },
    });
    if (outcome.kind === 'refused') throw problemOf(outcome.refusal);
    if (outcome.stored === undefined) throw new Problem('missing');
    return answerOf(outcome.stored);
  } catch (error) {
    // The same request may have come twice at once: what stops the second is the effect of the first.
    if (isNo(error)) {
      const answer = await answeredBefore(request, needs);
      if (answer) return answer;
    }
    if (error instanceof StaleRecord || error instanceof WriteContention) {
      throw Problem.of('conflict', requestRules.notAlone);
    }
    if (error instanceof RecordTooLarge) {
      throw Problem.of('invalid', requestRules.recordSize, {
        limit: error.limitBytes,
        received: error.sizeBytes,
      });
    }
    throw error;
  }
};

/**
 * Carries out a command on a record there is: rights, If-Match, rule, one transaction.
 * @throws Problem 403, 404, 409, 412, 422 or 428; nothing was changed.
 */
export const changeRecord = async <State, Found = undefined>(
  request: AnyRequest,
  needs: ApiNeeds,
  change: ChangeRecord<State, Found>,
): Promise<Answer> => {
  const { store, id, meanwhile, decide, etagOf = recordEtag, isVisible = () => true, alongside } = change;
  const [before, { at, stored: read }, found] = await Promise.all([
    answeredBefore(request, needs),
    openRecord(request, needs, change),
    meanwhile?.() as Promise<Found>,
  ]);
  if (before) return before;
  const cause = causeOf(request, at);
  let isThere = true;
  return carryOut({
    request,
    needs,
    store,
    at,
    id,
    status: 200,
    read: { stored: read },
    etagOf,
    alongside,
    check(stored) {
      checkRights(request, store, { stored, at });
      if (stored === undefined || !isVisible(stored.state, at.via)) throw new Problem('missing');
      const etag = etagOf(stored);
      isThere = etag !== undefined;
      const { ifMatch: received } = request;
      if (received === undefined || etag === undefined || etag === received) return;
      const violation = { rule: requestRules.ifMatch, field: 'If-Match', received, limit: etag };
      throw new Problem('stale', [violation], { etag });
    },
    decide(state) {
      const decision = state === undefined ? undefined : decide(state, cause, found);
      if (!isThere && !(decision !== undefined && isRefused(decision))) throw new Problem('missing');
      return decision;
    },
  });
};

/**
 * Begins a record, in the caller's own organisation unless told, under a new id. `belonging` of what is begun is checked
 * against the caller's memberships before anything is written.
 */
export const createRecord = async <State, Found = undefined>(
  request: AnyRequest,
  needs: ApiNeeds,
  creation: CreateRecord<State, Found>,
): Promise<Answer> => {
  const { store, id, meanwhile, decide, ownerId = request.organisationId, at: known, alongside } = creation;
  const [before, found] = await Promise.all([
    answeredBefore(request, needs),
    meanwhile?.() as Promise<Found>,
  ]);
  if (before) return before;
  const { caller, noun, action } = request;
  const at: Located = known ?? { ownerId, via: 'own' };
  return carryOut({
    request,
    needs,
    store,
    at,
    id,
    status: 201,
    read: { stored: undefined },
    alongside,
    decide(state) {
      const decision = state === undefined ? decide(causeOf(request, at), found) : undefined;
      if (decision !== undefined && 'state' in decision) {
        const belonging = store.rules.belongsTo(decision.state);
        const { via, party } = at;
        if (!mayDo({ caller, noun, action, belonging, via, party }))
          throw Problem.of('forbidden', requestRules.role);
      }
      return decision;
    },
  });
};

export interface ReadRecord<State> {
  readonly store: AggregateStore<State>;
  readonly id: string;
  readonly at?: Located | undefined;
  /** What of the record this caller gets; undefined answers 404. The whole state unless told. */
  readonly view?: (state: State, stored: Stored<State>, via: Via) => unknown;
  /** The entity tag of what is shown; the whole record's unless told. */
  readonly etagOf?: (stored: Stored<State>, shown: unknown) => string | undefined;
}

/** Reads a record for a caller who may: what it is and where it came from. */
export const findRecord = async <State>(
  request: AnyRequest,
  needs: ApiNeeds,
  wanted: { store: AggregateStore<State>; id: string; at?: Located | undefined },
): Promise<{ stored: Stored<State>; via: Via; at: Located }> => {
  const { at, stored } = await openRecord(request, needs, wanted);
  checkRights(request, wanted.store, { stored, at });
  return { stored: stored as Stored<State>, via: at.via, at };
};

/** Answers one record as JSON, with the entity tag of what is shown. */
export const readRecord = async <State>(
  request: AnyRequest,
  needs: ApiNeeds,
  { store, id, at, view = (state) => state, etagOf = recordEtag }: ReadRecord<State>,
): Promise<Answer> => {
  const { stored, via } = await findRecord(request, needs, { store, id, at });
  const json = view(stored.state, stored, via);
  const etag = etagOf(stored, json);
  if (json === undefined || etag === undefined) throw new Problem('missing');
  return { status: 200, headers: { etag }, json };
};
