import * as z from 'zod/mini';
import { BodyId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import { OrganisationKind } from '#events/organisation/organisation-kind.ts';
import { Role } from '#events/organisation/role.ts';

export { OrganisationKind, Role };

/** A person's role in a body, for all or some units. A unit manager always names the units. */
export const Membership = z.object({
  role: Role,
  /** Left out for roles of the whole organisation: the system administrator, a provider's managers. */
  bodyId: z.optional(BodyId),
  /** Left out: all units of the body. */
  unitIds: z.optional(z.array(UnitId).check(z.minLength(1), z.maxLength(100))),
});
export type Membership = z.infer<typeof Membership>;

/** What the API knows of the one who calls, read fresh at each request: a lost role counts from the next one. */
export const Caller = z.object({
  personId: PersonId,
  organisationId: OrganisationId,
  organisationKind: OrganisationKind,
  memberships: z.array(Membership),
});
export type Caller = z.infer<typeof Caller>;
