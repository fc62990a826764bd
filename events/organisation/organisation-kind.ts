import * as z from 'zod/mini';

/** Who takes part: authorities (municipalities, regions, joint organisations) and those that run units for them. */
export const OrganisationKind = z.enum(['municipality', 'region', 'provider', 'jointOrganisation']);
export type OrganisationKind = z.infer<typeof OrganisationKind>;
