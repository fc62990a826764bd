import * as z from 'zod/mini';
import type { AgreementId } from '#events/identifiers.ts';
import { AgreementDetails, AgreementVersion } from '#shared/domain/organisation/agreement.ts';
import { registerAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** Makes an agreement known, or the assignment (uppdrag) of the municipality's own units. */
export const registerAgreementRoute = route({
  operationId: 'registerAgreement',
  method: 'POST',
  path: '/v1/{organisationId}/agreements',
  noun: 'organisation',
  action: 'changeAgreements',
  summary: { sv: 'Lägg upp ett avtal eller ett uppdrag', en: 'Register an agreement or an assignment' },
  params: OrganisationParams,
  body: z.strictObject({
    ...AgreementDetails.shape,
    requirements: z.optional(AgreementVersion.shape.requirements),
  }),
  answer: Receipt,
  status: 201,
  story: (request, needs: OrganisationNeeds) => {
    const { organisationId } = request;
    const { requirements, ...details } = request.body;
    const agreementId = needs.newId() as AgreementId;
    return createRecord(request, needs, {
      store: needs.agreements,
      id: agreementId,
      meanwhile: () =>
        readKnown(needs, organisationId, {
          unitIds: details.unitIds,
          people: [{ organisationId, personId: details.responsible }],
        }),
      decide: (circumstances, known) =>
        registerAgreement(undefined, { agreementId, details, requirements, known }, circumstances),
    });
  },
});
