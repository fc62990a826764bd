import * as z from 'zod/mini';
import type { SharedProgrammeId } from '#events/identifiers.ts';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import {
  draftSharedProgramme,
  releaseSharedProgramme,
  SharedProgramme,
} from '#shared/domain/programme/shared-programme.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { ListQuery, listOf, SummaryRow } from '#shared/lambda/lists.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin, listWithin, readWithin } from '#shared/lambda/within-collaboration.ts';
import type { ProgrammeNeeds } from './needs.ts';
import { CollaborationParams, SharedProgrammeParams } from './params.ts';

const { limit, cursor } = ListQuery.shape;

export const draftSharedProgrammeRoute = route({
  operationId: 'draftSharedProgramme',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/shared-programmes',
  noun: 'programme',
  action: 'draftShared',
  summary: { sv: 'Skriv utkastet till ett gemensamt program', en: 'Draft a shared programme' },
  params: CollaborationParams,
  body: z.strictObject({ definition: ProgrammeDefinition }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: ProgrammeNeeds) => {
    const { collaborationId } = request.params;
    const { at } = await enterCollaboration(request, needs, collaborationId);
    const sharedProgrammeId = needs.newId() as SharedProgrammeId;
    return createRecord(request, needs, {
      store: needs.sharedProgrammes,
      id: sharedProgrammeId,
      at,
      decide: (circumstances) =>
        draftSharedProgramme(
          undefined,
          { sharedProgrammeId, collaborationId, ...request.body },
          circumstances,
        ),
    });
  },
});

export const redraftSharedProgrammeRoute = route({
  operationId: 'redraftSharedProgramme',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}/draft',
  noun: 'programme',
  action: 'draftShared',
  summary: {
    sv: 'Skriv om utkastet, eller börja på nästa version',
    en: 'Rework the draft, or begin the next version',
  },
  params: SharedProgrammeParams,
  body: z.strictObject({ definition: ProgrammeDefinition }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: ProgrammeNeeds) => {
    const { collaborationId, sharedProgrammeId } = request.params;
    return changeWithin(request, needs, {
      store: needs.sharedProgrammes,
      id: sharedProgrammeId,
      decide: (programme, circumstances) =>
        draftSharedProgramme(
          programme,
          { sharedProgrammeId, collaborationId, ...request.body },
          circumstances,
        ),
    });
  },
});

export const releaseSharedProgrammeRoute = route({
  operationId: 'releaseSharedProgramme',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}/releases',
  noun: 'programme',
  action: 'releaseShared',
  summary: {
    sv: 'Ge ut utkastet, så att varje nämnd kan anta det för sin del',
    en: 'Release the draft, so that each body can adopt it for itself',
  },
  params: SharedProgrammeParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ProgrammeNeeds) =>
    changeWithin(request, needs, {
      store: needs.sharedProgrammes,
      id: request.params.sharedProgrammeId,
      decide: releaseSharedProgramme,
    }),
});

export const listSharedProgrammesRoute = route({
  operationId: 'listSharedProgrammes',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/shared-programmes',
  noun: 'programme',
  action: 'read',
  summary: { sv: 'Lista gemensamma program', en: 'List shared programmes' },
  params: CollaborationParams,
  query: z.strictObject({ limit, cursor }),
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: ProgrammeNeeds) => listWithin(request, needs, needs.sharedProgrammes),
});

export const readSharedProgrammeRoute = route({
  operationId: 'readSharedProgramme',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}',
  noun: 'programme',
  action: 'read',
  summary: { sv: 'Läs ett gemensamt program', en: 'Read a shared programme' },
  params: SharedProgrammeParams,
  answer: SharedProgramme,
  status: 200,
  story: (request, needs: ProgrammeNeeds) =>
    readWithin(request, needs, { store: needs.sharedProgrammes, id: request.params.sharedProgrammeId }),
});
