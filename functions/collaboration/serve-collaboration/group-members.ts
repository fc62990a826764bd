import * as z from 'zod/mini';
import { BodyId, LocalId, PersonId } from '#events/identifiers.ts';
import { joinGroup, leaveGroup } from '#shared/domain/collaboration/change-members.ts';
import { TargetPicture } from '#shared/domain/collaboration/group.ts';
import { fulfilTarget, setTarget } from '#shared/domain/collaboration/set-target.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin } from '#shared/lambda/within-collaboration.ts';
import type { CollaborationNeeds } from './needs.ts';
import { GroupParams, TargetParams } from './params.ts';

/** A party sends one of its own; it can send nobody else's. */
export const joinGroupRoute = route({
  operationId: 'joinGroup',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/members',
  noun: 'collaboration',
  action: 'appoint',
  summary: { sv: 'Utse en egen medarbetare till gruppen', en: 'Appoint one of the own people to the group' },
  params: GroupParams,
  body: z.strictObject({
    personId: PersonId,
    roleId: LocalId,
    isConvener: z._default(z.boolean(), false),
    bodyId: z.optional(BodyId),
  }),
  answer: Receipt,
  status: 200,
  story: async (request, needs: CollaborationNeeds) => {
    const { organisationId, params, body } = request;
    const { at, actingFor } = await enterCollaboration(request, needs, params.collaborationId);
    const isOwnPeople = request.caller.organisationKind === 'collaboration';
    const bodyId = isOwnPeople ? undefined : actingFor(body.bodyId).party.bodyId;
    const found = (await needs.people.find(organisationId, body.personId))?.state;
    const ref = { organisationId, personId: body.personId };
    const person = found && found.leftAt === undefined ? { ref, name: found.name } : undefined;
    return changeRecord(request, needs, {
      store: needs.groups,
      id: params.groupId,
      at: { ...at, bodyId },
      decide: (group, circumstances) => joinGroup(group, { ...body, bodyId, person }, circumstances),
    });
  },
});

export const leaveGroupRoute = route({
  operationId: 'leaveGroup',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/departures',
  noun: 'collaboration',
  action: 'appoint',
  summary: { sv: 'Dra tillbaka en egen medarbetare ur gruppen', en: 'Withdraw one of the own people' },
  params: GroupParams,
  body: z.strictObject({ personId: PersonId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) => {
    const { organisationId, params, body } = request;
    const person = { organisationId, personId: body.personId };
    return changeWithin(request, needs, {
      store: needs.groups,
      id: params.groupId,
      decide: (group, circumstances) => leaveGroup(group, { person }, circumstances),
    });
  },
});

const { targetId, text, wantedBy } = TargetPicture.shape;

export const setTargetRoute = route({
  operationId: 'setTarget',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/targets',
  noun: 'collaboration',
  action: 'leadGroups',
  summary: {
    sv: 'Sätt en målbild, ny eller i stället för en annan',
    en: 'Set a target picture, new or in place of another',
  },
  params: GroupParams,
  body: z.strictObject({ targetId, text, wantedBy, replaces: z.optional(LocalId) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeWithin(request, needs, {
      store: needs.groups,
      id: request.params.groupId,
      decide: (group, circumstances) => setTarget(group, request.body, circumstances),
    }),
});

export const fulfilTargetRoute = route({
  operationId: 'fulfilTarget',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/targets/{targetId}/fulfilments',
  noun: 'collaboration',
  action: 'leadGroups',
  summary: { sv: 'Anteckna att målbilden är uppfylld', en: 'Note that the target picture is fulfilled' },
  params: TargetParams,
  body: z.strictObject({ fulfilledOn: z.iso.date() }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeWithin(request, needs, {
      store: needs.groups,
      id: request.params.groupId,
      decide: (group, circumstances) =>
        fulfilTarget(group, { targetId: request.params.targetId, ...request.body }, circumstances),
    }),
});
