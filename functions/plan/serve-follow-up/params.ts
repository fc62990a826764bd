import * as z from 'zod/mini';
import { OrganisationId, PlanId, UnitId } from '#events/identifiers.ts';

export const PlanParams = z.object({ organisationId: OrganisationId, planId: PlanId });
export const UnitParams = z.object({ organisationId: OrganisationId, unitId: UnitId });
