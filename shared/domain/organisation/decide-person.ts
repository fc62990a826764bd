import type { EventDraft } from '#events/catalogue.ts';
import type { BodyId, PersonId, UnitId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { changedFields } from './changed-fields.ts';
import { checkMemberships, isSameOffice } from './check-memberships.ts';
import { type HandOver, isSamePerson, responsibilityHandedOver } from './hand-over.ts';
import { checkPerson, isKnownPerson, type Known } from './known.ts';
import type { Membership, Role } from './membership.ts';
import type { Person, PersonDetails } from './person.ts';
import { organisationSentences as rules } from './rules.ts';

type Checked = Pick<PersonDetails, 'managerId' | 'subject'> & { readonly personId: PersonId };

/** What is wrong with a person's own manager and login; the fields are those of {@link PersonDetails}. */
export const checkPersonDetails = ({ personId, managerId, subject }: Checked, known: Known): Violation[] => {
  const violations: Violation[] = [];
  if (managerId === personId) {
    violations.push({ rule: rules.notOwnManager, field: '/managerId', received: managerId });
  } else if (managerId !== undefined) {
    const manager = { organisationId: known.organisation.organisationId, personId: managerId };
    violations.push(...checkPerson(known, '/managerId', manager));
  }
  const holder = subject === undefined ? undefined : known.logins?.get(subject);
  if (holder !== undefined && holder !== personId)
    violations.push({ rule: rules.loginIsFree, field: '/subject' });
  return violations;
};

const granted = (personId: PersonId, { role, bodyId, unitIds }: Membership): EventDraft => ({
  name: 'MembershipGranted',
  data: { personId, role, ...(bodyId && { bodyId }), ...(unitIds && { unitIds }) },
});

export interface RegisterPerson {
  readonly personId: PersonId;
  readonly details: PersonDetails;
  readonly memberships?: readonly Membership[] | undefined;
  /** Its organisation is the one the person is a member of. */
  readonly known: Known;
}

/** Makes a person known, with the roles they begin with. The same details again change nothing. */
export const registerPerson = (
  person: Person | undefined,
  { personId, details, memberships = [], known }: RegisterPerson,
  _circumstances: Circumstances,
): Decision<Person> => {
  if (person !== undefined) {
    const isSame = changedFields<Person>(person, { ...details, memberships: [...memberships] }).length === 0;
    return isSame ? undefined : refuse('conflict', rules.registeredOnce, { received: personId });
  }
  const violations = [
    ...checkPersonDetails({ ...details, personId }, known),
    ...checkMemberships(memberships, known),
  ];
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { organisationId, kind: organisationKind } = known.organisation;
  return {
    state: { ...details, personId, organisationId, organisationKind, memberships: [...memberships] },
    events: [
      { name: 'PersonRegistered', data: { personId, language: details.language } },
      ...memberships.map((membership) => granted(personId, membership)),
    ],
  };
};

const hasLeft = ({ personId, leftAt }: Person): Refusal | undefined =>
  leftAt === undefined ? undefined : refuse('conflict', rules.personHasNotLeft, { received: personId });

/** Changes what is known of a person. */
export const changePerson = (
  person: Person,
  { changes, known }: { readonly changes: Partial<PersonDetails>; readonly known: Known },
  _circumstances: Circumstances,
): Decision<Person> => {
  const changed = changedFields<PersonDetails>(person, changes);
  if (changed.length === 0) return undefined;
  const left = hasLeft(person);
  if (left) return left;
  const { personId } = person;
  const touched = Object.fromEntries(
    changed.map((field) => [field, changes[field]]),
  ) as Partial<PersonDetails>;
  const violations = checkPersonDetails({ ...touched, personId }, known);
  if (violations.length > 0) return new Refusal('invalid', violations);
  return {
    state: { ...person, ...changes },
    events: [{ name: 'PersonChanged', data: { personId, changed } }],
  };
};

/** Gives a person a role, or sets anew which units a role they have is for. */
export const grantMembership = (
  person: Person,
  { membership, known }: { readonly membership: Membership; readonly known: Known },
  _circumstances: Circumstances,
): Decision<Person> => {
  const isHeld = person.memberships.some((held) => isSameJson(held, membership));
  if (isHeld) return undefined;
  const left = hasLeft(person);
  if (left) return left;
  const violations = checkMemberships([membership], known);
  if (violations.length > 0) {
    return new Refusal(
      'invalid',
      violations.map((violation) => ({
        ...violation,
        field: (violation.field ?? '').replace('/memberships/0', ''),
      })),
    );
  }
  const others = person.memberships.filter((held) => !isSameOffice(held, membership));
  return {
    state: { ...person, memberships: [...others, membership] },
    events: [granted(person.personId, membership)],
  };
};

/** Takes a role from a person; one they do not have changes nothing. */
export const revokeMembership = (
  person: Person,
  { role, bodyId }: { readonly role: Role; readonly bodyId?: BodyId | undefined },
  _circumstances: Circumstances,
): Decision<Person> => {
  const memberships = person.memberships.filter((held) => !isSameOffice(held, { role, bodyId }));
  if (memberships.length === person.memberships.length) return undefined;
  const { personId } = person;
  return {
    state: { ...person, memberships },
    events: [{ name: 'MembershipRevoked', data: { personId, role, ...(bodyId && { bodyId }) } }],
  };
};

/** Whoever is appointed manager of a unit gets the role for it: nobody has to remember to grant it. */
export const grantUnit = (
  person: Person,
  { unitId }: { readonly unitId: UnitId },
  _circumstances: Circumstances,
): Decision<Person> => {
  if (person.leftAt !== undefined) return undefined;
  const held = person.memberships.find(({ role }) => role === 'unitManager');
  if (held?.unitIds?.includes(unitId)) return undefined;
  const membership: Membership = {
    role: 'unitManager',
    ...held,
    unitIds: [...(held?.unitIds ?? []), unitId],
  };
  return {
    state: { ...person, memberships: [...person.memberships.filter((other) => other !== held), membership] },
    events: [granted(person.personId, membership)],
  };
};

/** Whoever no longer manages a unit loses the role for it. */
export const revokeUnit = (
  person: Person,
  { unitId }: { readonly unitId: UnitId },
  circumstances: Circumstances,
): Decision<Person> => {
  const held = person.memberships.find(
    ({ role, unitIds }) => role === 'unitManager' && unitIds?.includes(unitId),
  );
  if (held === undefined) return undefined;
  const unitIds = held.unitIds?.filter((other) => other !== unitId) ?? [];
  if (unitIds.length === 0) return revokeMembership(person, held, circumstances);
  const membership: Membership = { ...held, unitIds };
  return {
    state: {
      ...person,
      memberships: person.memberships.map((other) => (other === held ? membership : other)),
    },
    events: [granted(person.personId, membership)],
  };
};

/**
 * Sets the roles as a file of people says them; only the differences happen. The role of unit manager follows
 * the units and is never taken away here.
 */
export const setMemberships = (
  person: Person,
  { memberships, known }: { readonly memberships: readonly Membership[]; readonly known: Known },
  circumstances: Circumstances,
): Decision<Person> => {
  const gone = person.memberships.filter(
    (held) => held.role !== 'unitManager' && !memberships.some((one) => isSameOffice(held, one)),
  );
  let state = person;
  const events: EventDraft[] = [];
  const steps = [
    ...gone.map((held) => (before: Person) => revokeMembership(before, held, circumstances)),
    ...memberships.map(
      (membership) => (before: Person) => grantMembership(before, { membership, known }, circumstances),
    ),
  ];
  for (const step of steps) {
    const decision = step(state);
    if (decision instanceof Refusal) return decision;
    if (decision === undefined) continue;
    state = decision.state;
    events.push(...decision.events);
  }
  const [first, ...rest] = events;
  return first === undefined ? undefined : { state, events: [first, ...rest] };
};

/** A person stops: all roles end at once, and another takes over what waits for them. */
export const leave = (
  person: Person,
  { handOverTo, known }: { readonly handOverTo: PersonId; readonly known: Known },
  { now }: Circumstances,
): Decision<Person> => {
  if (person.leftAt !== undefined) return undefined;
  const { personId, organisationId } = person;
  const isKnown = isKnownPerson(known, { organisationId, personId: handOverTo });
  if (handOverTo === personId || !isKnown) {
    const rule = handOverTo === personId ? rules.handedToAnother : rules.personIsKnown;
    return refuse('invalid', rule, { field: '/handOverTo', received: handOverTo });
  }
  return {
    state: { ...person, memberships: [], leftAt: now, handedOverTo: handOverTo },
    events: [{ name: 'PersonLeft', data: { personId, handOverTo } }],
  };
};

/** Those whose manager leaves get the one who takes over; that person gets none. */
export const handOverPerson = (
  person: Person,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Person> => {
  const { personId, organisationId, managerId } = person;
  if (managerId === undefined || !isSamePerson({ organisationId, personId: managerId }, from))
    return undefined;
  const { managerId: _, ...rest } = person;
  return {
    state: personId === to.personId ? rest : { ...person, managerId: to.personId },
    events: [responsibilityHandedOver('ownManager', { from, to })],
  };
};
