import { Import } from '#shared/domain/organisation/import.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { ImportParams, OrganisationParams } from './params.ts';

export const listImportsRoute = route({
  operationId: 'listImports',
  method: 'GET',
  path: '/v1/{organisationId}/imports',
  noun: 'organisation',
  action: 'import',
  summary: { sv: 'Lista importer', en: 'List imports' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: OrganisationNeeds) => listRecords(request, needs, { store: needs.imports }),
});

/** How far an import has come, and which rows were refused on the way. */
export const readImportRoute = route({
  operationId: 'readImport',
  method: 'GET',
  path: '/v1/{organisationId}/imports/{importId}',
  noun: 'organisation',
  action: 'import',
  summary: { sv: 'Se hur långt en import har kommit', en: 'See how far an import has come' },
  params: ImportParams,
  answer: Import,
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    readRecord(request, needs, { store: needs.imports, id: request.params.importId }),
});
