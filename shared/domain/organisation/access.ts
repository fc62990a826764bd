import type { Belonging, PartyBodies } from '../aggregate.ts';
import { assessmentAccess } from '../assessment/access.ts';
import { collaborationAccess, collaborationRelations } from '../collaboration/access.ts';
import { documentAccess } from '../document/access.ts';
import { notificationAccess } from '../notification/access.ts';
import { planAccess } from '../plan/access.ts';
import { programmeAccess, programmeRelations } from '../programme/access.ts';
import { reportAccess } from '../report/access.ts';
import { revisitAccess } from '../revisit/access.ts';
import type { Caller, Membership, Role } from './membership.ts';
import { organisationAccess } from './organisation-access.ts';

/** For each action on a noun, the roles that may do it; a role that is not named may not. */
export type AccessRows = Readonly<Record<string, readonly Role[]>>;

/** For those who take part in a collaboration and those asked to, the actions they reach in another's records. */
export type RelationRows = Readonly<Record<'party' | 'invited', readonly string[]>>;

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
  collaboration: collaborationAccess,
} as const satisfies Record<string, AccessRows>;

/** Which actions reach across organisations within a collaboration; a noun that is not named has none. */
export const relationTable: Readonly<Record<string, RelationRows>> = {
  collaboration: collaborationRelations,
  programme: programmeRelations,
};

export type AccessNoun = keyof typeof accessTable;

/** How the caller's organisation came to the record: it owns it, the owner shared it, or both are in a collaboration. */
export type Via = 'own' | 'share' | 'party';

export interface AccessQuestion {
  readonly caller: Caller;
  readonly noun: string;
  readonly action: string;
  /** Absent: may the caller do this at all, to any record? Asked before any record's key is touched. */
  readonly belonging?: Belonging;
  readonly via?: Via;
  /** For `via: 'party'`: which of the caller's bodies take part, as the share says. */
  readonly party?: PartyBodies | undefined;
}

const coversAsParty = ({ bodyId }: Membership, { noun, action, party }: AccessQuestion): boolean => {
  const rows = relationTable[noun];
  if (rows === undefined || party === undefined) return false;
  const { bodyIds, isInvited } = party;
  const takesPart = bodyId === undefined ? bodyIds.length > 0 : bodyIds.includes(bodyId);
  if (takesPart) return rows.party.includes(action);
  return isInvited && rows.invited.includes(action);
};

const covers = (membership: Membership, question: AccessQuestion): boolean => {
  const { belonging, via = 'own' } = question;
  if (belonging === undefined) return true;
  if (via === 'party') return coversAsParty(membership, question);
  const { bodyId, unitIds, role } = membership;
  if (role === 'unitManager')
    return belonging.unitId !== undefined && unitIds?.includes(belonging.unitId) === true;
  if (via === 'share') return false;
  const isBody = bodyId === undefined || belonging.bodyId === undefined || bodyId === belonging.bodyId;
  const isUnit =
    unitIds === undefined || belonging.unitId === undefined || unitIds.includes(belonging.unitId);
  return isBody && isUnit;
};

/** The memberships that let a caller do an action: in which of their offices they do it. */
export const membershipsFor = (question: AccessQuestion): readonly Membership[] => {
  const { caller, noun, action } = question;
  const rows: AccessRows | undefined = (accessTable as Record<string, AccessRows>)[noun];
  const roles = rows?.[action] ?? [];
  return caller.memberships.filter(
    (membership) => roles.includes(membership.role) && covers(membership, question),
  );
};

/**
 * Whether a caller may do an action. The default is no. A unit manager reaches what concerns their units, by own
 * organisation or by share; within a collaboration its parties' bodies reach what its room lets them; everyone else
 * reaches their own body's records.
 */
export const mayDo = (question: AccessQuestion): boolean => membershipsFor(question).length > 0;
