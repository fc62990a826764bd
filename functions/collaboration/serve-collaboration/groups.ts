import * as z from 'zod/mini';
import type { GroupId } from '#events/identifiers.ts';
import { describeGroup, formGroup } from '#shared/domain/collaboration/form-group.ts';
import { Group, GroupDescription } from '#shared/domain/collaboration/group.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { listOf, SummaryRow } from '#shared/lambda/lists.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin, listWithin, readWithin } from '#shared/lambda/within-collaboration.ts';
import type { CollaborationNeeds } from './needs.ts';
import { CollaborationParams, GroupParams } from './params.ts';
import { PageQuery } from './read-collaborations.ts';

export const formGroupRoute = route({
  operationId: 'formGroup',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups',
  noun: 'collaboration',
  action: 'leadGroups',
  summary: { sv: 'Bilda en grupp med uppdrag och mandat', en: 'Form a group with assignment and mandate' },
  params: CollaborationParams,
  body: z.strictObject({ ...GroupDescription.shape, level: Group.shape.level }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: CollaborationNeeds) => {
    const { collaborationId } = request.params;
    const { at } = await enterCollaboration(request, needs, collaborationId);
    const groupId = needs.newId() as GroupId;
    const { level, ...description } = request.body;
    return createRecord(request, needs, {
      store: needs.groups,
      id: groupId,
      at,
      decide: (circumstances) =>
        formGroup(undefined, { groupId, collaborationId, level, description }, circumstances),
    });
  },
});

export const describeGroupRoute = route({
  operationId: 'describeGroup',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups/{groupId}/description',
  noun: 'collaboration',
  action: 'leadGroups',
  summary: {
    sv: 'Skriv om uppdrag, mandat och rollbeskrivningar',
    en: 'Rewrite assignment, mandate and role descriptions',
  },
  params: GroupParams,
  body: z.strictObject(GroupDescription.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeWithin(request, needs, {
      store: needs.groups,
      id: request.params.groupId,
      decide: (group, circumstances) => describeGroup(group, request.body, circumstances),
    }),
});

export const listGroupsRoute = route({
  operationId: 'listGroups',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups',
  noun: 'collaboration',
  action: 'takePart',
  summary: { sv: 'Lista samverkans grupper', en: 'List the groups of the collaboration' },
  params: CollaborationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: CollaborationNeeds) => listWithin(request, needs, needs.groups),
});

export const readGroupRoute = route({
  operationId: 'readGroup',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/groups/{groupId}',
  noun: 'collaboration',
  action: 'takePart',
  summary: {
    sv: 'Läs en grupp med uppdrag, mandat, roller och målbilder',
    en: 'Read a group with its assignment, mandate, roles and target pictures',
  },
  params: GroupParams,
  answer: Group,
  status: 200,
  story: (request, needs: CollaborationNeeds) =>
    readWithin(request, needs, { store: needs.groups, id: request.params.groupId }),
});
