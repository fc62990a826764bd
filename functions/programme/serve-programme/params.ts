import * as z from 'zod/mini';
import { OrganisationId, ProgrammeId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const ProgrammeParams = z.object({ organisationId: OrganisationId, programmeId: ProgrammeId });
