import * as z from 'zod/mini';
import { AgreementId, BodyId, ImportId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
/** Another organisation, seen from one's own: a provider or a joint organisation. */
export const OtherOrganisationParams = z.object({
  organisationId: OrganisationId,
  otherOrganisationId: OrganisationId,
});
export const BodyParams = z.object({ organisationId: OrganisationId, bodyId: BodyId });
export const UnitParams = z.object({ organisationId: OrganisationId, unitId: UnitId });
export const PersonParams = z.object({ organisationId: OrganisationId, personId: PersonId });
export const AgreementParams = z.object({ organisationId: OrganisationId, agreementId: AgreementId });
export const ImportParams = z.object({ organisationId: OrganisationId, importId: ImportId });
