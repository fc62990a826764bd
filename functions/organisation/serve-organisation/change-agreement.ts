import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { AgreementDetails, AgreementVersion } from '#shared/domain/organisation/agreement.ts';
import {
  changeAgreement,
  changeRequirements,
  settleAgreementDate,
} from '#shared/domain/organisation/decide-agreement.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { AgreementParams } from './params.ts';

/** Changes parties, units, dates or who is responsible; only the fields that are sent. */
export const changeAgreementRoute = route({
  operationId: 'changeAgreement',
  method: 'PATCH',
  path: '/v1/{organisationId}/agreements/{agreementId}',
  noun: 'organisation',
  action: 'changeAgreements',
  summary: {
    sv: 'Ändra ett avtal, dock inte dess krav',
    en: 'Change an agreement, but not its requirements',
  },
  params: AgreementParams,
  body: z.strictObject(z.partial(AgreementDetails).shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) => {
    const { organisationId } = request;
    const changes = request.body as Partial<AgreementDetails>;
    const { responsible, unitIds } = changes;
    const people = responsible ? [{ organisationId, personId: responsible }] : [];
    return changeRecord(request, needs, {
      store: needs.agreements,
      id: request.params.agreementId,
      meanwhile: () => readKnown(needs, organisationId, { unitIds, people }),
      decide: (agreement, circumstances, known) =>
        changeAgreement(agreement, { changes, known }, circumstances),
    });
  },
});

/** Sets the requirements anew: a new version, which assessments opened from now on follow. */
export const changeRequirementsRoute = route({
  operationId: 'changeRequirements',
  method: 'PUT',
  path: '/v1/{organisationId}/agreements/{agreementId}/requirements',
  noun: 'organisation',
  action: 'changeAgreements',
  summary: { sv: 'Ange avtalets krav i en ny version', en: 'Set the requirements in a new version' },
  params: AgreementParams,
  body: z.strictObject({ requirements: AgreementVersion.shape.requirements }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.agreements,
      id: request.params.agreementId,
      decide: (agreement, circumstances) => changeRequirements(agreement, request.body, circumstances),
    }),
});

/** Says what happens at an option date or at the end. */
export const settleAgreementDateRoute = route({
  operationId: 'settleAgreementDate',
  method: 'POST',
  path: '/v1/{organisationId}/agreements/{agreementId}/settled-dates',
  noun: 'organisation',
  action: 'changeAgreements',
  summary: {
    sv: 'Ange om avtalet förlängs eller löper ut vid ett datum',
    en: 'Say whether the agreement is extended or ends at a date',
  },
  params: AgreementParams,
  body: z.strictObject({
    date: CalendarDate,
    outcome: z.enum(['extended', 'ends']),
    validTo: z.optional(CalendarDate),
  }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.agreements,
      id: request.params.agreementId,
      decide: (agreement, circumstances) => settleAgreementDate(agreement, request.body, circumstances),
    }),
});
