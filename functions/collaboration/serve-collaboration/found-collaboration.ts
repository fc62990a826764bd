import * as z from 'zod/mini';
import type { CollaborationId, OrganisationId } from '#events/identifiers.ts';
import { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import { foundCollaboration } from '#shared/domain/collaboration/found-collaboration.ts';
import { BodyDecision } from '#shared/domain/programme/programme.ts';
import { actingFor } from '#shared/lambda/enter-collaboration.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { knownBody } from './known-body.ts';
import type { CollaborationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

const { name, purpose } = Collaboration.shape;

/** Begins a collaboration by a body's decision, under an id of its own. */
export const foundCollaborationRoute = route({
  operationId: 'foundCollaboration',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations',
  noun: 'collaboration',
  action: 'found',
  summary: { sv: 'Bilda en samverkan', en: 'Found a collaboration' },
  params: OrganisationParams,
  body: z.strictObject({ name, purpose, decision: BodyDecision }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: CollaborationNeeds) => {
    const collaborationId = needs.newId() as CollaborationId;
    const ownerId = collaborationId as string as OrganisationId;
    const { decision } = request.body;
    const { party } = actingFor(request, { via: 'own' }, decision.bodyId);
    const body = await knownBody(party, needs);
    return createRecord(request, needs, {
      store: needs.collaborations,
      id: collaborationId,
      at: { ownerId, via: 'own', bodyId: party.bodyId },
      decide: (circumstances) =>
        foundCollaboration(undefined, { collaborationId, ...request.body, body }, circumstances),
    });
  },
});
