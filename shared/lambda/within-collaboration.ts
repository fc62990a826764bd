import type { CollaborationId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import type { CollaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { type Entered, enterCollaboration } from './enter-collaboration.ts';
import { listRecords } from './lists.ts';
import { changeRecord, readRecord } from './records.ts';
import type { Answer, ApiNeeds, ApiRequest } from './route.ts';

type Within<Query = unknown> = ApiRequest<{ readonly collaborationId: CollaborationId }, Query, unknown>;

type WithinNeeds = ApiNeeds & { readonly collaborations: CollaborationStore };

/** Changes a record of the collaboration; the rule knows the collaboration as it is now. */
export const changeWithin = async <State>(
  request: Within,
  needs: WithinNeeds,
  {
    store,
    id,
    decide,
  }: {
    readonly store: AggregateStore<State>;
    readonly id: string;
    readonly decide: (state: State, circumstances: Circumstances, entered: Entered) => Decision<State>;
  },
): Promise<Answer> => {
  const entered = await enterCollaboration(request, needs, request.params.collaborationId);
  return changeRecord(request, needs, {
    store,
    id,
    at: entered.at,
    decide: (state, circumstances) => decide(state, circumstances, entered),
  });
};

/** Reads a record of the collaboration. */
export const readWithin = async <State>(
  request: Within,
  needs: WithinNeeds,
  { store, id }: { readonly store: AggregateStore<State>; readonly id: string },
): Promise<Answer> => {
  const { at } = await enterCollaboration(request, needs, request.params.collaborationId);
  return readRecord(request, needs, { store, id, at });
};

/** Lists the collaboration's records of one kind. */
export const listWithin = async <State>(
  request: Within<{ readonly limit: number; readonly cursor?: string | undefined }>,
  needs: WithinNeeds,
  store: AggregateStore<State>,
): Promise<Answer> => {
  const { at } = await enterCollaboration(request, needs, request.params.collaborationId);
  const query = { ...request.query, relation: 'own' as const };
  return listRecords({ ...request, query }, needs, { store, at });
};
