import { Agreement } from '#shared/domain/organisation/agreement.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { AgreementParams, OrganisationParams } from './params.ts';

export const listAgreementsRoute = route({
  operationId: 'listAgreements',
  method: 'GET',
  path: '/v1/{organisationId}/agreements',
  noun: 'organisation',
  action: 'readAgreements',
  summary: { sv: 'Lista avtal och uppdrag', en: 'List agreements and assignments' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: OrganisationNeeds) => listRecords(request, needs, { store: needs.agreements }),
});

export const readAgreementRoute = route({
  operationId: 'readAgreement',
  method: 'GET',
  path: '/v1/{organisationId}/agreements/{agreementId}',
  noun: 'organisation',
  action: 'readAgreements',
  summary: { sv: 'Läs ett avtal med alla versioner av kraven', en: 'Read an agreement with all versions' },
  params: AgreementParams,
  answer: Agreement,
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    readRecord(request, needs, { store: needs.agreements, id: request.params.agreementId }),
});
