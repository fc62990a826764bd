import * as z from 'zod/mini';
import { LocalId, OrganisationId, PlanId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const PlanParams = z.object({ organisationId: OrganisationId, planId: PlanId });
export const LineParams = z.object({ ...PlanParams.shape, lineId: LocalId });
export const MeasureParams = z.object({ ...LineParams.shape, measureId: LocalId });
