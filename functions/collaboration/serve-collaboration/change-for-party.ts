import * as z from 'zod/mini';
import { BodyId } from '#events/identifiers.ts';
import type { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import type { ActsFor } from '#shared/domain/collaboration/give-mandate.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { changeRecord } from '#shared/lambda/records.ts';
import type { Answer, ApiRequest } from '#shared/lambda/route.ts';
import type { CollaborationNeeds } from './needs.ts';
import type { CollaborationParams } from './params.ts';

/** For which of the caller's bodies; needed only by those who have roles in several. */
export const onBehalf = { bodyId: z.optional(BodyId) };

/** Changes the collaboration on behalf of one party: the caller's own. */
export const changeForParty = async (
  request: ApiRequest<CollaborationParams, unknown, { readonly bodyId?: BodyId | undefined }>,
  needs: CollaborationNeeds,
  decide: (
    state: Collaboration,
    party: ActsFor['party'],
    circumstances: Circumstances,
  ) => Decision<Collaboration>,
): Promise<Answer> => {
  const { collaborationId } = request.params;
  const { at, actingFor } = await enterCollaboration(request, needs, collaborationId);
  const { party } = actingFor(request.body.bodyId);
  return changeRecord(request, needs, {
    store: needs.collaborations,
    id: collaborationId,
    at: { ...at, bodyId: party.bodyId },
    decide: (state, circumstances) => decide(state, party, circumstances),
  });
};
