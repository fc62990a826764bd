import * as z from 'zod/mini';
import { LocalId, OrganisationId, PlanId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const PlanParams = z.object({ organisationId: OrganisationId, planId: PlanId });
export const RevisitNumberParams = z.object({
  ...PlanParams.shape,
  number: z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(1000)),
});
export const LineParams = z.object({ ...PlanParams.shape, lineId: LocalId });
export const MeasureParams = z.object({ ...LineParams.shape, measureId: LocalId });
