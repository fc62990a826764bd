import type { BodyId } from '#events/identifiers.ts';
import type { Violation } from '../refusal.ts';
import { checkBody, checkUnits, type Known } from './known.ts';
import type { Membership, Role } from './membership.ts';
import { isAuthority } from './organisation.ts';
import { organisationSentences as rules } from './rules.ts';

/** Roles that an authority's people hold without naming a body. */
const withoutBody: readonly Role[] = ['systemAdministrator', 'unitManager'];
const ofProviders: readonly Role[] = ['systemAdministrator', 'unitManager'];
/** Who works for a collaboration itself, on behalf of no party: they prepare and facilitate. */
const ofCollaborations: readonly Role[] = ['systemAdministrator', 'coordinator', 'processSupport'];

export const isSameOffice = (
  a: { readonly role: Role; readonly bodyId?: BodyId | undefined },
  b: { readonly role: Role; readonly bodyId?: BodyId | undefined },
): boolean => a.role === b.role && a.bodyId === b.bodyId;

const checkMembership = ({ role, bodyId, unitIds }: Membership, field: string, known: Known): Violation[] => {
  const violations: Violation[] = [];
  if (isAuthority(known.organisation.kind)) {
    if (bodyId !== undefined) violations.push(...checkBody(known, `${field}/bodyId`, bodyId));
    if (bodyId === undefined && !withoutBody.includes(role)) {
      violations.push({ rule: rules.roleIsInABody, field: `${field}/bodyId`, received: role });
    }
  } else {
    const isOfCollaboration = known.organisation.kind === 'collaboration';
    const roles = isOfCollaboration ? ofCollaborations : ofProviders;
    const rule = isOfCollaboration ? rules.roleOfCollaboration : rules.roleOfProvider;
    if (bodyId !== undefined || !roles.includes(role))
      violations.push({ rule, field: `${field}/role`, received: role });
  }
  if (role === 'unitManager' && unitIds === undefined) {
    violations.push({ rule: rules.unitManagerNamesUnits, field: `${field}/unitIds` });
  }
  return [...violations, ...checkUnits(known, `${field}/unitIds`, unitIds ?? [])];
};

/** Everything that is wrong with a person's roles. */
export const checkMemberships = (memberships: readonly Membership[], known: Known): Violation[] =>
  memberships.flatMap((membership, index) => {
    const field = `/memberships/${index}`;
    const isRepeated = memberships.slice(0, index).some((earlier) => isSameOffice(earlier, membership));
    const repeated = isRepeated ? [{ rule: rules.rolesAreUnique, field, received: membership.role }] : [];
    return [...repeated, ...checkMembership(membership, field, known)];
  });
