import type { DocumentLink } from '#events/document/document-link.ts';
import type { PersonId } from '#events/identifiers.ts';
import type { Belonging } from '../aggregate.ts';
import { mayDo, type Via } from '../organisation/access.ts';
import type { Caller, Role } from '../organisation/membership.ts';
import { type Document, newestVersion, versionInForce } from './document.ts';
import { linkAccess } from './link-access.ts';

/** What of a document decides who sees it; a list's row carries the same as the record. */
export interface Sighted extends Belonging {
  readonly linkKind: DocumentLink['kind'];
  readonly isOpenToUnit: boolean;
  readonly isMarked: boolean;
  readonly isWithdrawn: boolean;
  /** Absent: no version has been cleared. */
  readonly versionInForce?: number | undefined;
  readonly senderId: PersonId;
}

/** The whole document, only that it exists, or nothing at all (undefined). */
export type Sight = 'content' | 'existence';

/** The caller in those roles only; a unit's manager is asked apart from the people who follow up. */
const inRoles = (caller: Caller, isMeant: (role: Role) => boolean): Caller => ({
  ...caller,
  memberships: caller.memberships.filter(({ role }) => isMeant(role)),
});

export const asStaff = (caller: Caller): Caller => inRoles(caller, (role) => role !== 'unitManager');
export const asUnit = (caller: Caller): Caller => inRoles(caller, (role) => role === 'unitManager');

/**
 * What a caller sees of a document. The rights to the record it belongs to decide; a secrecy marking narrows
 * them to those who follow up and whoever sent it. What is not cleared, or withdrawn, is for its sender and the registrar.
 */
export const seenAs = (
  document: Sighted,
  { caller, via }: { readonly caller: Caller; readonly via: Via },
): Sight | undefined => {
  const { linkKind, isOpenToUnit, isMarked, isWithdrawn } = document;
  const belonging: Belonging = document;
  const may = (who: Caller, noun: string, action: string) =>
    mayDo({ caller: who, noun, action, belonging, via });
  const staff = asStaff(caller);
  const isSender = document.senderId === caller.personId && may(caller, 'document', 'read');
  const { noun, action } = linkAccess[linkKind];
  const isForStaff = may(staff, noun, action) && (!isMarked || may(staff, 'document', 'readMarked'));
  const isForUnit = isOpenToUnit && !isMarked && may(asUnit(caller), 'document', 'read');
  const isPublished = document.versionInForce !== undefined && !isWithdrawn;
  if (isSender || (isPublished && (isForStaff || isForUnit))) return 'content';
  return may(staff, 'document', 'knowOf') ? 'existence' : undefined;
};

/** A document as {@link seenAs} asks of it. */
export const sightedOf = (document: Document): Sighted => ({
  ...(document.bodyId && { bodyId: document.bodyId }),
  ...(document.unitId && { unitId: document.unitId }),
  linkKind: document.link.kind,
  isOpenToUnit: document.isOpenToUnit,
  isMarked: document.secrecy !== undefined,
  isWithdrawn: document.withdrawn !== undefined,
  versionInForce: versionInForce(document)?.version,
  senderId: newestVersion(document).sender.personId,
});

/** Whether a caller may know that a document exists, whatever else of it they see. */
export const isKnown = (document: Document, seer: { readonly caller: Caller; readonly via: Via }): boolean =>
  seenAs(sightedOf(document), seer) !== undefined;
