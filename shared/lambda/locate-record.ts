import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import type { PartyBodies } from '#shared/domain/aggregate.ts';
import { mayDo, membershipsFor, type Via } from '#shared/domain/organisation/access.ts';
import type { AggregateStore, Cause } from '#shared/storage/aggregate-store.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { findShare } from '#shared/storage/shares.ts';
import { Problem } from './problem.ts';
import { requestRules } from './request-rules.ts';
import type { ApiNeeds, ApiRequest } from './route.ts';

type AnyRequest = ApiRequest<unknown, unknown, unknown>;

/** Where a record lies and how the caller's organisation came to it. */
export interface Located {
  readonly ownerId: OrganisationId;
  readonly via: Via;
  /** Within a collaboration: which bodies of the caller's organisation take part. */
  readonly party?: PartyBodies | undefined;
  /** The body on whose behalf the caller acts, where they have said so. */
  readonly bodyId?: BodyId | undefined;
}

/** Where a record lies: in the caller's own organisation, or with the one that shared it. Reads the own partition only. */
export const locate = async (
  { organisationId }: Pick<AnyRequest, 'organisationId'>,
  { table }: Pick<ApiNeeds, 'table'>,
  { kind, id }: { kind: string; id: string },
): Promise<Located> => {
  const share = await findShare(table, { readerId: organisationId, kind, id });
  if (share === undefined) return { ownerId: organisationId, via: 'own' };
  const { ownerId, party } = share;
  return party === undefined ? { ownerId, via: 'share' } : { ownerId, via: 'party', party };
};

/**
 * Reads a record from the caller's side. One's own is looked for while the way to another's is, so that it takes one
 * round trip; another organisation's is read only once its share has been seen.
 */
export const openRecord = async <State>(
  request: AnyRequest,
  needs: ApiNeeds,
  { store, id, at: known }: { store: AggregateStore<State>; id: string; at?: Located | undefined },
): Promise<{ at: Located; stored: Stored<State> | undefined }> => {
  if (known) return { at: known, stored: await store.find(known.ownerId, id) };
  const { organisationId } = request;
  const [at, own] = await Promise.all([
    locate(request, needs, { kind: store.rules.kind, id }),
    store.find(organisationId, id),
  ]);
  return { at, stored: at.ownerId === organisationId ? own : await store.find(at.ownerId, id) };
};

/** Stops with 404 where the caller has nothing to do with the record, with 403 where they may see it but not do this. */
export const checkRights = <State>(
  request: AnyRequest,
  store: AggregateStore<State>,
  { stored, at: { via, party } }: { readonly stored: Stored<State> | undefined; readonly at: Located },
) => {
  const { caller, noun, action } = request;
  if (stored === undefined) throw new Problem('missing');
  const belonging = store.rules.belongsTo(stored.state);
  if (mayDo({ caller, noun, action, belonging, via, party })) return;
  if (mayDo({ caller, noun, action: 'read', belonging, via, party }))
    throw Problem.of('forbidden', requestRules.role);
  throw new Problem('missing');
};

/** The body of a caller all of whose offices for this are in one body. */
const onlyBody = ({ caller, noun, action }: AnyRequest, { via, party }: Located): BodyId | undefined => {
  const offices = membershipsFor({ caller, noun, action, belonging: {}, via, party });
  const [bodyId, ...others] = new Set(offices.map((office) => office.bodyId));
  return others.length === 0 ? bodyId : undefined;
};

/** Who acts, when and on whose behalf: the organisation of the path, and its body. */
export const causeOf = (request: AnyRequest, at: Located): Cause => {
  const { caller, now, traceparent } = request;
  const bodyId = at.bodyId ?? onlyBody(request, at);
  return {
    now,
    actor: {
      personId: caller.personId,
      organisationId: caller.organisationId,
      ...(bodyId !== undefined && { bodyId }),
    },
    ...(traceparent && { traceparent }),
  };
};
