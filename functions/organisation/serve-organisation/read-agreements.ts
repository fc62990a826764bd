import * as z from 'zod/mini';
import { Agreement, AgreementVersion, newestVersion } from '#shared/domain/organisation/agreement.ts';
import { Requirement } from '#shared/domain/organisation/requirement.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { listWithin, NumberedQuery, newestFirst, numberedListOf } from '#shared/lambda/numbered-lists.ts';
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

export const listRequirementsRoute = route({
  operationId: 'listRequirements',
  method: 'GET',
  path: '/v1/{organisationId}/agreements/{agreementId}/requirements',
  noun: 'organisation',
  action: 'readAgreements',
  summary: { sv: 'Lista de krav som gäller nu', en: 'List the requirements as they are now' },
  params: AgreementParams,
  query: NumberedQuery,
  answer: numberedListOf(Requirement),
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    listWithin(request, needs, {
      store: needs.agreements,
      id: request.params.agreementId,
      rowsOf: (agreement) => newestVersion(agreement).requirements,
    }),
});

/** What a list tells of a version; its requirements are in the agreement. */
export const AgreementVersionRow = z.extend(z.omit(AgreementVersion, { requirements: true }), {
  requirementCount: z.int(),
});

export const listAgreementVersionsRoute = route({
  operationId: 'listAgreementVersions',
  method: 'GET',
  path: '/v1/{organisationId}/agreements/{agreementId}/versions',
  noun: 'organisation',
  action: 'readAgreements',
  summary: {
    sv: 'Lista versionerna av ett avtals krav, den nyaste först',
    en: 'List the versions of the requirements, newest first',
  },
  params: AgreementParams,
  query: NumberedQuery,
  answer: numberedListOf(AgreementVersionRow),
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    listWithin(request, needs, {
      store: needs.agreements,
      id: request.params.agreementId,
      rowsOf: ({ versions }) =>
        newestFirst(versions).map(({ requirements, ...version }) => ({
          ...version,
          requirementCount: requirements.length,
        })),
    }),
});
