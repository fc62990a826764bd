import * as z from 'zod/mini';
import type { GroupId, MatterId } from '#events/identifiers.ts';
import { BodyId, GroupId as GroupIdentifier } from '#events/identifiers.ts';
import { partiesNow, refOf } from '#shared/domain/collaboration/collaboration.ts';
import { closeMatter, decideMatter } from '#shared/domain/collaboration/decide-matter.ts';
import { mandateFor } from '#shared/domain/collaboration/give-mandate.ts';
import { Matter, stayOf } from '#shared/domain/collaboration/matter.ts';
import { raiseMatter, referMatter } from '#shared/domain/collaboration/raise-matter.ts';
import { freeText } from '#shared/domain/text.ts';
import { type Entered, enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { listOf, SummaryRow } from '#shared/lambda/lists.ts';
import { changeRecord, createRecord, findRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin, listWithin, readWithin } from '#shared/lambda/within-collaboration.ts';
import type { CollaborationNeeds } from './needs.ts';
import { CollaborationParams, MatterParams } from './params.ts';
import { PageQuery } from './read-collaborations.ts';

const findGroup = async (groupId: GroupId, { at }: Entered, { groups }: CollaborationNeeds) =>
  (await groups.find(at.ownerId, groupId))?.state;

const { kind, title, text, procurement } = Matter.shape;

export const raiseMatterRoute = route({
  operationId: 'raiseMatter',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/matters',
  noun: 'collaboration',
  action: 'carryMatters',
  summary: { sv: 'Väck ett ärende i en grupp', en: 'Raise a matter in a group' },
  params: CollaborationParams,
  body: z.strictObject({ groupId: GroupIdentifier, kind, title, text }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: CollaborationNeeds) => {
    const { collaborationId } = request.params;
    const entered = await enterCollaboration(request, needs, collaborationId);
    const { groupId, ...matter } = request.body;
    const group = await findGroup(groupId, entered, needs);
    const matterId = needs.newId() as MatterId;
    return createRecord(request, needs, {
      store: needs.matters,
      id: matterId,
      at: entered.at,
      decide: (circumstances) =>
        raiseMatter(undefined, { matterId, collaborationId, ...matter, group }, circumstances),
    });
  },
});

export const referMatterRoute = route({
  operationId: 'referMatter',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/matters/{matterId}/referrals',
  noun: 'collaboration',
  action: 'carryMatters',
  summary: {
    sv: 'Hänskjut ärendet till rätt nivå, med skäl',
    en: 'Refer the matter to the right level, with the reason',
  },
  params: MatterParams,
  body: z.strictObject({ toGroupId: GroupIdentifier, reason: freeText(2000) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: CollaborationNeeds) => {
    const entered = await enterCollaboration(request, needs, request.params.collaborationId);
    const { toGroupId, reason } = request.body;
    const to = await findGroup(toGroupId, entered, needs);
    return changeRecord(request, needs, {
      store: needs.matters,
      id: request.params.matterId,
      at: entered.at,
      decide: (matter, circumstances) => referMatter(matter, { to, reason }, circumstances),
    });
  },
});

/** A member of the group writes down what it decided, for the parties that sent members with a mandate. */
export const decideMatterRoute = route({
  operationId: 'decideMatter',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/matters/{matterId}/decisions',
  noun: 'collaboration',
  action: 'decideMatter',
  summary: { sv: 'Avgör ärendet i den grupp där det ligger', en: 'Decide the matter in the group it is in' },
  params: MatterParams,
  body: z.strictObject({ text: freeText(), procurement, bodyId: z.optional(BodyId) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: CollaborationNeeds) => {
    const { params, body } = request;
    const entered = await enterCollaboration(request, needs, params.collaborationId);
    const { collaboration, at } = entered;
    const actsFor = entered.actingFor(body.bodyId);
    const found = await findRecord(request, needs, { store: needs.matters, id: params.matterId, at });
    const group = await findGroup(stayOf(found.stored.state).groupId, entered, needs);
    const parties = partiesNow(collaboration).filter(
      ({ organisationId, mandates }) =>
        mandates.some(({ may }) => may.includes('matters')) &&
        group?.members.some(({ person }) => person.organisationId === organisationId),
    );
    const mandate = mandateFor(collaboration, actsFor, 'matters');
    return changeRecord(request, needs, {
      store: needs.matters,
      id: params.matterId,
      at: { ...at, bodyId: actsFor.party.bodyId },
      decide: (matter, circumstances) =>
        'violations' in mandate
          ? mandate
          : decideMatter(matter, { ...body, parties: parties.map(refOf), group }, circumstances),
    });
  },
});

export const closeMatterRoute = route({
  operationId: 'closeMatter',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/matters/{matterId}/closures',
  noun: 'collaboration',
  action: 'carryMatters',
  summary: { sv: 'Avsluta ärendet', en: 'Close the matter' },
  params: MatterParams,
  body: z.strictObject({ text: z.optional(freeText(2000)) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeWithin(request, needs, {
      store: needs.matters,
      id: request.params.matterId,
      decide: (matter, circumstances) => closeMatter(matter, request.body, circumstances),
    }),
});

export const listMattersRoute = route({
  operationId: 'listMatters',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/matters',
  noun: 'collaboration',
  action: 'takePart',
  summary: { sv: 'Lista ärenden: vem väntar på vad', en: 'List matters: who waits for what' },
  params: CollaborationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: CollaborationNeeds) => listWithin(request, needs, needs.matters),
});

export const readMatterRoute = route({
  operationId: 'readMatter',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/matters/{matterId}',
  noun: 'collaboration',
  action: 'takePart',
  summary: { sv: 'Läs ett ärende och dess väg', en: 'Read a matter and its way' },
  params: MatterParams,
  answer: Matter,
  status: 200,
  story: (request, needs: CollaborationNeeds) =>
    readWithin(request, needs, { store: needs.matters, id: request.params.matterId }),
});
