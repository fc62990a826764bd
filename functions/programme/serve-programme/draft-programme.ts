import * as z from 'zod/mini';
import { BodyId, type ProgrammeId } from '#events/identifiers.ts';
import { draftProgramme } from '#shared/domain/programme/decide.ts';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { changeRecord, createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ProgrammeNeeds } from './needs.ts';
import { OrganisationParams, ProgrammeParams } from './params.ts';

/** Begins a programme with its first draft. */
export const draftProgrammeRoute = route({
  operationId: 'draftProgramme',
  method: 'POST',
  path: '/v1/{organisationId}/programmes',
  noun: 'programme',
  action: 'draft',
  summary: { sv: 'Skriv utkastet till en uppföljningsmodell', en: 'Draft a programme' },
  params: OrganisationParams,
  body: z.strictObject({ bodyId: BodyId, definition: ProgrammeDefinition }),
  answer: Receipt,
  status: 201,
  story: (request, needs: ProgrammeNeeds) => {
    const programmeId = needs.newId() as ProgrammeId;
    const { organisationId } = request;
    return createRecord(request, needs, {
      store: needs.programmes,
      id: programmeId,
      decide: (circumstances) =>
        draftProgramme(undefined, { programmeId, organisationId, ...request.body }, circumstances),
    });
  },
});

/** Lays a new draft beside the adopted versions, or reworks the draft there is. */
export const redraftProgrammeRoute = route({
  operationId: 'redraftProgramme',
  method: 'PUT',
  path: '/v1/{organisationId}/programmes/{programmeId}/draft',
  noun: 'programme',
  action: 'draft',
  summary: { sv: 'Skriv om utkastet', en: 'Rework the draft' },
  params: ProgrammeParams,
  body: z.strictObject({ definition: ProgrammeDefinition }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ProgrammeNeeds) =>
    changeRecord(request, needs, {
      store: needs.programmes,
      id: request.params.programmeId,
      decide: (programme, circumstances) => {
        const { programmeId, organisationId, bodyId } = programme;
        const { definition } = request.body;
        return draftProgramme(programme, { programmeId, organisationId, bodyId, definition }, circumstances);
      },
    }),
});
