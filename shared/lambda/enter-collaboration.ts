import type { BodyId, CollaborationId } from '#events/identifiers.ts';
import type { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import type { ActsFor } from '#shared/domain/collaboration/give-mandate.ts';
import { collaborationSentences as rules } from '#shared/domain/collaboration/rules.ts';
import { membershipsFor } from '#shared/domain/organisation/access.ts';
import type { CollaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import type { Located } from './locate-record.ts';
import { Problem } from './problem.ts';
import { findRecord } from './records.ts';
import type { ApiNeeds, ApiRequest } from './route.ts';

type AnyRequest = ApiRequest<unknown, unknown, unknown>;

/**
 * For which of their bodies a caller does this. Nobody can act for a body where they have no role for it, and whoever
 * works for the collaboration itself acts for no party.
 * @throws Problem 403 or, when they have roles in several bodies and name none, 422.
 */
export const actingFor = (
  { caller, noun, action, organisationId }: AnyRequest,
  { via, party }: Pick<Located, 'via' | 'party'>,
  wanted: BodyId | undefined,
): ActsFor => {
  const offices = membershipsFor({ caller, noun, action, belonging: {}, via, party });
  const bodies = [...new Set(offices.flatMap(({ bodyId }) => bodyId ?? []))];
  const isOwnPeople = caller.organisationKind === 'collaboration';
  const [only, ...others] = bodies;
  if (wanted === undefined && others.length > 0)
    throw Problem.of('invalid', rules.sayForWhichBody, { field: '/bodyId', limit: bodies.join(', ') });
  const bodyId = wanted ?? only;
  if (bodyId === undefined || !bodies.includes(bodyId) || isOwnPeople)
    throw Problem.of('forbidden', rules.ownBodyOnly, {
      field: '/bodyId',
      ...(bodyId && { received: bodyId }),
    });
  const roles = offices.filter((office) => office.bodyId === bodyId).map(({ role }) => role);
  return { party: { organisationId, bodyId }, roles };
};

/** The collaboration as its door: who has come in, and on whose behalf. */
export interface Entered {
  readonly collaboration: Collaboration;
  readonly at: Located;
  /** See {@link actingFor}. */
  readonly actingFor: (bodyId?: BodyId) => ActsFor;
}

/**
 * Lets a caller into a collaboration: through the share in their own organisation's partition, or as one of the
 * collaboration's own people. Everything in it is reached this way and no other, so that what closes the door closes
 * it for all.
 * @throws Problem 403 or 404; then no key of the collaboration was touched.
 */
export const enterCollaboration = async (
  request: AnyRequest,
  needs: ApiNeeds & { readonly collaborations: CollaborationStore },
  collaborationId: CollaborationId,
): Promise<Entered> => {
  const { stored, at } = await findRecord(request, needs, {
    store: needs.collaborations,
    id: collaborationId,
  });
  return {
    collaboration: stored.state,
    at,
    actingFor: (bodyId) => actingFor(request, at, bodyId),
  };
};
