import * as z from 'zod/mini';
import { OrganisationId } from '#events/identifiers.ts';
import {
  describeCollaboration,
  inviteParty,
  joinCollaboration,
  leaveCollaboration,
} from '#shared/domain/collaboration/change-parties.ts';
import { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import { BodyDecision } from '#shared/domain/programme/programme.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { knownBody } from './known-body.ts';
import type { CollaborationNeeds } from './needs.ts';
import { CollaborationParams } from './params.ts';

const { name, purpose } = Collaboration.shape;

export const describeCollaborationRoute = route({
  operationId: 'describeCollaboration',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/description',
  noun: 'collaboration',
  action: 'steer',
  summary: { sv: 'Skriv om namn och syfte', en: 'Rewrite name and purpose' },
  params: CollaborationParams,
  body: z.strictObject({ name, purpose }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeRecord(request, needs, {
      store: needs.collaborations,
      id: request.params.collaborationId,
      decide: (state, circumstances) => describeCollaboration(state, request.body, circumstances),
    }),
});

export const invitePartyRoute = route({
  operationId: 'inviteParty',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/invitations',
  noun: 'collaboration',
  action: 'steer',
  summary: { sv: 'Fråga en organisation om den vill gå med', en: 'Ask an organisation to join' },
  params: CollaborationParams,
  body: z.strictObject({ organisationId: OrganisationId }),
  answer: Receipt,
  status: 200,
  story: (request, needs: CollaborationNeeds) =>
    changeRecord(request, needs, {
      store: needs.collaborations,
      id: request.params.collaborationId,
      decide: (state, circumstances) => inviteParty(state, request.body, circumstances),
    }),
});

/** A body joins by its own decision, having read what it joins. */
export const joinCollaborationRoute = route({
  operationId: 'joinCollaboration',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/parties',
  noun: 'collaboration',
  action: 'join',
  summary: { sv: 'Gå med i samverkan med nämndens beslut', en: "Join by the body's decision" },
  params: CollaborationParams,
  body: z.strictObject({ decision: BodyDecision }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: CollaborationNeeds) => {
    const { decision } = request.body;
    const { collaborationId } = request.params;
    const { at, actingFor } = await enterCollaboration(request, needs, collaborationId);
    const { party } = actingFor(decision.bodyId);
    const body = await knownBody(party, needs);
    return changeRecord(request, needs, {
      store: needs.collaborations,
      id: collaborationId,
      at: { ...at, bodyId: party.bodyId },
      decide: (state, circumstances) => joinCollaboration(state, { body, decision }, circumstances),
    });
  },
});

/** A body leaves by its own decision; from the next request its people reach nothing here. */
export const leaveCollaborationRoute = route({
  operationId: 'leaveCollaboration',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/departures',
  noun: 'collaboration',
  action: 'join',
  summary: { sv: 'Lämna samverkan med nämndens beslut', en: "Leave by the body's decision" },
  params: CollaborationParams,
  body: z.strictObject({ decision: BodyDecision }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: CollaborationNeeds) => {
    const { decision } = request.body;
    const { collaborationId } = request.params;
    const { at, actingFor } = await enterCollaboration(request, needs, collaborationId);
    const { party } = actingFor(decision.bodyId);
    return changeRecord(request, needs, {
      store: needs.collaborations,
      id: collaborationId,
      at: { ...at, bodyId: party.bodyId },
      decide: (state, circumstances) => leaveCollaboration(state, { party, decision }, circumstances),
    });
  },
});
