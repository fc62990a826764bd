import * as z from 'zod/mini';

/**
 * Who takes part: authorities (municipalities, regions, joint organisations), those that run units for them, and
 * collaborations of authorities, which decide nothing in the place of any of them.
 */
export const OrganisationKind = z.enum([
  'municipality',
  'region',
  'provider',
  'jointOrganisation',
  'collaboration',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;
