import * as z from 'zod/mini';
import { CollaborationId, GoodExampleId, OrganisationId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const ExampleParams = z.object({ organisationId: OrganisationId, exampleId: GoodExampleId });
export const CollaborationParams = z.object({
  organisationId: OrganisationId,
  collaborationId: CollaborationId,
});
