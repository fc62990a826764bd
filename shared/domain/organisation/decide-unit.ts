import type { CalendarDate, UnitId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { changedFields, onlyNamedAnew } from './changed-fields.ts';
import { type HandOver, isSamePerson, responsibilityHandedOver } from './hand-over.ts';
import { checkBody, checkPerson, type Known } from './known.ts';
import { isAuthority } from './organisation.ts';
import { organisationSentences as rules } from './rules.ts';
import type { Unit, UnitDetails } from './unit.ts';

/** Everything that is wrong with a unit's details; the fields are those of {@link UnitDetails}. */
export const checkUnit = (
  details: Pick<UnitDetails, 'bodyId' | 'operation' | 'providerId' | 'manager'>,
  known: Known,
): Violation[] => {
  const { bodyId, operation, providerId, manager } = details;
  const { organisationId, kind } = known.organisation;
  if (!isAuthority(kind)) return [{ rule: rules.unitIsFollowedUpByAuthority, received: kind }];
  const violations = checkBody(known, '/bodyId', bodyId);
  if ((providerId === organisationId) !== (operation === 'own')) {
    violations.push({
      rule: rules.runBySomeone,
      field: '/providerId',
      limit: operation,
      received: providerId,
    });
  }
  if (manager.organisationId !== providerId) {
    violations.push({
      rule: rules.managerIsOfProvider,
      field: '/manager/organisationId',
      limit: providerId,
      received: manager.organisationId,
    });
  } else {
    violations.push(...checkPerson(known, '/manager', manager));
  }
  return violations;
};

export interface RegisterUnit {
  readonly unitId: UnitId;
  readonly details: UnitDetails;
  /** Its organisation is the authority that follows the unit up; `people` holds the manager. */
  readonly known: Known;
}

/** Makes a unit known to the authority that follows it up. The same details again change nothing. */
export const registerUnit = (
  unit: Unit | undefined,
  { unitId, details, known }: RegisterUnit,
  _circumstances: Circumstances,
): Decision<Unit> => {
  if (unit !== undefined) {
    if (changedFields(unit, details).length === 0) return undefined;
    return refuse('conflict', rules.registeredOnce, { received: unitId });
  }
  const violations = checkUnit(details, known);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { organisationId } = known.organisation;
  const { bodyId, operation, providerId, isFictional } = details;
  return {
    state: { ...details, unitId, organisationId, isActive: true },
    events: [{ name: 'UnitRegistered', data: { unitId, bodyId, operation, providerId, isFictional } }],
  };
};

/** Changes what is known of a unit; follow-ups that are open keep what they pinned, but for the manager. */
export const changeUnit = (
  unit: Unit,
  { changes, known }: { readonly changes: Partial<UnitDetails>; readonly known: Known },
  _circumstances: Circumstances,
): Decision<Unit> => {
  const changed = changedFields<UnitDetails>(unit, changes);
  if (changed.length === 0) return undefined;
  if (!unit.isActive) return refuse('conflict', rules.unitIsActive, { received: unit.unitId });
  const state: Unit = { ...unit, ...changes };
  const violations = onlyNamedAnew(checkUnit(state, known), changed);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const formerManager = changed.includes('manager') ? { formerManager: unit.manager } : {};
  return {
    state,
    events: [{ name: 'UnitChanged', data: { unitId: unit.unitId, changed, ...formerManager } }],
  };
};

/** The unit is no longer run; its records stay. */
export const closeUnit = (
  unit: Unit,
  { closedOn }: { readonly closedOn: CalendarDate },
  _circumstances: Circumstances,
): Decision<Unit> => {
  if (!unit.isActive) return undefined;
  return {
    state: { ...unit, isActive: false, closedOn },
    events: [{ name: 'UnitClosed', data: { unitId: unit.unitId, closedOn } }],
  };
};

/** A manager who leaves is followed by another of the same organisation. */
export const handOverUnit = (
  unit: Unit,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Unit> => {
  if (!isSamePerson(unit.manager, from)) return undefined;
  return {
    state: { ...unit, manager: to },
    events: [responsibilityHandedOver('unitManager', { from, to })],
  };
};
