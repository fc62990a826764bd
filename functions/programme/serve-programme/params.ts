import * as z from 'zod/mini';
import { CollaborationId, OrganisationId, ProgrammeId, SharedProgrammeId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const ProgrammeParams = z.object({ organisationId: OrganisationId, programmeId: ProgrammeId });
export const CollaborationParams = z.object({
  organisationId: OrganisationId,
  collaborationId: CollaborationId,
});
export const SharedProgrammeParams = z.object({
  ...CollaborationParams.shape,
  sharedProgrammeId: SharedProgrammeId,
});
