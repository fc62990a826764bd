import type { Belonging } from '../aggregate.ts';
import { assessmentAccess } from '../assessment/access.ts';
import { documentAccess } from '../document/access.ts';
import { notificationAccess } from '../notification/access.ts';
import { planAccess } from '../plan/access.ts';
import { programmeAccess } from '../programme/access.ts';
import { reportAccess } from '../report/access.ts';
import { revisitAccess } from '../revisit/access.ts';
import type { Caller, Membership, Role } from './membership.ts';
import { organisationAccess } from './organisation-access.ts';

/** For each action on a noun, the roles that may do it; a role that is not named may not. */
export type AccessRows = Readonly<Record<string, readonly Role[]>>;

/** The one table that says who may do what; each noun's rows lie in its room. */
export const accessTable = {
  organisation: organisationAccess,
  programme: programmeAccess,
  assessment: assessmentAccess,
  report: reportAccess,
  plan: planAccess,
  revisit: revisitAccess,
  document: documentAccess,
  notification: notificationAccess,
} as const satisfies Record<string, AccessRows>;

export type AccessNoun = keyof typeof accessTable;

/** How the caller's organisation came to the record: it owns it, or the owner shared it. */
export type Via = 'own' | 'share';

export interface AccessQuestion {
  readonly caller: Caller;
  readonly noun: string;
  readonly action: string;
  /** Absent: may the caller do this at all, to any record? Asked before any record's key is touched. */
  readonly belonging?: Belonging;
  readonly via?: Via;
}

const covers = ({ bodyId, unitIds, role }: Membership, belonging: Belonging, via: Via): boolean => {
  if (role === 'unitManager')
    return belonging.unitId !== undefined && unitIds?.includes(belonging.unitId) === true;
  if (via === 'share') return false;
  const isBody = bodyId === undefined || belonging.bodyId === undefined || bodyId === belonging.bodyId;
  const isUnit =
    unitIds === undefined || belonging.unitId === undefined || unitIds.includes(belonging.unitId);
  return isBody && isUnit;
};

/**
 * Whether a caller may do an action. The default is no. A unit manager reaches what concerns their units,
 * by own organisation or by share; everyone else reaches their own body's records.
 */
export const mayDo = ({ caller, noun, action, belonging, via = 'own' }: AccessQuestion): boolean => {
  const rows: AccessRows | undefined = (accessTable as Record<string, AccessRows>)[noun];
  const roles = rows?.[action] ?? [];
  return caller.memberships.some(
    (membership) =>
      roles.includes(membership.role) && (belonging === undefined || covers(membership, belonging, via)),
  );
};
