import * as z from 'zod/mini';
import { DocumentId, OrganisationId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const DocumentParams = z.object({ organisationId: OrganisationId, documentId: DocumentId });
