import * as z from 'zod/mini';
import { LocalId, OrganisationId, RevisitId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const RevisitParams = z.object({ organisationId: OrganisationId, revisitId: RevisitId });
export const LineParams = z.object({ ...RevisitParams.shape, lineId: LocalId });
