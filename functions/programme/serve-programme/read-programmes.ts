import * as z from 'zod/mini';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { Programme, ProgrammeVersion } from '#shared/domain/programme/programme.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { listWithin, NumberedQuery, newestFirst, numberedListOf } from '#shared/lambda/numbered-lists.ts';
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

/** What a list tells of a version; its text is in the programme. */
export const ProgrammeVersionRow = z.extend(z.omit(ProgrammeVersion, { definition: true }), {
  title: ProgrammeDefinition.shape.title,
});

export const listProgrammeVersionsRoute = route({
  operationId: 'listProgrammeVersions',
  method: 'GET',
  path: '/v1/{organisationId}/programmes/{programmeId}/versions',
  noun: 'programme',
  action: 'read',
  summary: {
    sv: 'Lista en uppföljningsmodells versioner, den nyaste först',
    en: 'List the versions of a programme, newest first',
  },
  params: ProgrammeParams,
  query: NumberedQuery,
  answer: numberedListOf(ProgrammeVersionRow),
  status: 200,
  story: (request, needs: ProgrammeNeeds) =>
    listWithin(request, needs, {
      store: needs.programmes,
      id: request.params.programmeId,
      rowsOf: ({ versions }) =>
        newestFirst(versions).map(({ definition: { title }, ...version }) => ({ ...version, title })),
    }),
});
