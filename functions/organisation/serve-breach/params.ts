import * as z from 'zod/mini';
import { BreachId, OrganisationId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const BreachParams = z.object({ organisationId: OrganisationId, breachId: BreachId });
