import { Programme } from '#shared/domain/programme/programme.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ProgrammeNeeds } from './needs.ts';
import { OrganisationParams, ProgrammeParams } from './params.ts';

export const listProgrammesRoute = route({
  operationId: 'listProgrammes',
  method: 'GET',
  path: '/v1/{organisationId}/programmes',
  noun: 'programme',
  action: 'read',
  summary: { sv: 'Lista uppföljningsmodeller', en: 'List programmes' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: ProgrammeNeeds) => listRecords(request, needs, { store: needs.programmes }),
});

export const readProgrammeRoute = route({
  operationId: 'readProgramme',
  method: 'GET',
  path: '/v1/{organisationId}/programmes/{programmeId}',
  noun: 'programme',
  action: 'read',
  summary: {
    sv: 'Läs en uppföljningsmodell med alla versioner',
    en: 'Read a programme with all its versions',
  },
  params: ProgrammeParams,
  answer: Programme,
  status: 200,
  story: (request, needs: ProgrammeNeeds) =>
    readRecord(request, needs, { store: needs.programmes, id: request.params.programmeId }),
});
