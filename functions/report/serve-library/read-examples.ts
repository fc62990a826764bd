import { ExampleRecord } from '#shared/domain/report/example-record.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { LibraryNeeds } from './needs.ts';
import { ExampleParams, OrganisationParams } from './params.ts';

export const listExamplesRoute = route({
  operationId: 'listGoodExamples',
  method: 'GET',
  path: '/v1/{organisationId}/good-examples',
  noun: 'report',
  action: 'readExamples',
  summary: {
    sv: 'Lista goda exempel i rapporter man själv läser, delade eller inte',
    en: 'List good examples of the reports one reads, shared or not',
  },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: LibraryNeeds) => listRecords(request, needs, { store: needs.examples }),
});

export const readExampleRoute = route({
  operationId: 'readGoodExample',
  method: 'GET',
  path: '/v1/{organisationId}/good-examples/{exampleId}',
  noun: 'report',
  action: 'readExamples',
  summary: {
    sv: 'Läs ett gott exempel och enhetens samtycke',
    en: "Read a good example and the unit's consent",
  },
  params: ExampleParams,
  answer: ExampleRecord,
  status: 200,
  story: (request, needs: LibraryNeeds) =>
    readRecord(request, needs, { store: needs.examples, id: request.params.exampleId }),
});
