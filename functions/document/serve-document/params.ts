import * as z from 'zod/mini';
import { DisclosureId, DisposalId, DocumentId, OrganisationId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const DocumentParams = z.object({ organisationId: OrganisationId, documentId: DocumentId });
export const DisposalParams = z.object({ organisationId: OrganisationId, disposalId: DisposalId });
export const DisclosureParams = z.object({ organisationId: OrganisationId, disclosureId: DisclosureId });
