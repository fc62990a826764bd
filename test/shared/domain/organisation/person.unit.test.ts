import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyId, UnitId } from '#events/identifiers.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import {
  changePerson,
  grantMembership,
  grantUnit,
  handOverPerson,
  leave,
  registerPerson,
  revokeMembership,
  revokeUnit,
  setMemberships,
} from '#shared/domain/organisation/decide-person.ts';
import { type Membership, Role } from '#shared/domain/organisation/membership.ts';
import { callerOf, holdsOffice, PersonDetails, personRules } from '#shared/domain/organisation/person.ts';
import {
  accepted,
  aKnown,
  anna,
  anOrganisation,
  aProvider,
  bo,
  bodyId,
  broken,
  cia,
  circumstances,
  dan,
  solna,
  unitId,
} from './a-known.ts';

const details = PersonDetails.parse({
  name: 'Bo Lind',
  email: 'bo@example.org',
  language: 'sv',
  subject: 'sub-bo',
});
const mas: Membership = { role: 'mas', bodyId };

const register = (memberships: readonly Membership[] = [mas], changes: Partial<PersonDetails> = {}) =>
  registerPerson(
    undefined,
    { personId: bo, details: { ...details, ...changes }, memberships, known: aKnown() },
    circumstances,
  );
const aPerson = (memberships?: readonly Membership[]) => accepted(register(memberships)).state;

describe('a person', () => {
  it('is registered with roles and may do what the roles allow', () => {
    const { state, events } = accepted(register());
    expect(events).toEqual([
      { name: 'PersonRegistered', data: { personId: bo, language: 'sv' } },
      { name: 'MembershipGranted', data: { personId: bo, role: 'mas', bodyId } },
    ]);
    const caller = callerOf(state);
    if (caller === undefined) throw new Error('nobody');
    expect(mayDo({ caller, noun: 'organisation', action: 'readPeople' })).toBe(true);
    expect(mayDo({ caller, noun: 'organisation', action: 'changePeople' })).toBe(false);
  });

  it('shows in lists with roles and name, never with an e-mail or a login', () => {
    const summary = personRules.summary(aPerson([mas, { role: 'unitManager', unitIds: [unitId] }]));
    expect(summary).toMatchObject({
      name: 'Bo Lind',
      isActive: true,
      roles: ['mas', 'unitManager'],
      bodyIds: [bodyId],
      unitIds: [unitId],
    });
    expect(JSON.stringify(summary)).not.toMatch(/example\.org|sub-bo/);
  });

  it('is found by office: who is MAS for this body, who manages this unit', () => {
    const summary = personRules.summary(aPerson([mas, { role: 'unitManager', unitIds: [unitId] }])) as {
      offices: string[];
    };
    expect(holdsOffice(summary, { role: 'mas', bodyId })).toBe(true);
    expect(holdsOffice(summary, { role: 'mas', bodyId, unitId })).toBe(true);
    expect(holdsOffice(summary, { role: 'mas', bodyId: 'skolnamnden' as BodyId })).toBe(false);
    expect(holdsOffice(summary, { role: 'unitManager', unitId })).toBe(true);
    expect(holdsOffice(summary, { role: 'unitManager', unitId: bo as unknown as UnitId })).toBe(false);
    expect(holdsOffice(summary, { role: 'officer', bodyId })).toBe(false);
  });

  it.each([
    [
      'a role outside every body',
      [{ role: 'officer' }],
      ['/memberships/0/bodyId organisation.roleIsInABody'],
    ],
    [
      'an unknown body',
      [{ role: 'mas', bodyId: 'skolnamnden' }],
      ['/memberships/0/bodyId organisation.bodyIsKnown'],
    ],
    [
      'a unit manager of nothing',
      [{ role: 'unitManager', bodyId }],
      ['/memberships/0/unitIds organisation.unitManagerNamesUnits'],
    ],
    [
      'a unit manager of an unknown unit',
      [{ role: 'unitManager', unitIds: [unitId, bo] }],
      ['/memberships/0/unitIds/1 organisation.unitIsKnown'],
    ],
    [
      'the same role twice',
      [mas, { ...mas, unitIds: [unitId] }],
      ['/memberships/1 organisation.rolesAreUnique'],
    ],
  ])('is refused: %s', (_why, memberships, expected) => {
    expect(broken(register(memberships as Membership[]))).toEqual(expected);
  });

  it('has a manager of the same organisation who has not left, not themselves, and a login of their own', () => {
    expect(broken(register([], { managerId: bo }))).toEqual(['/managerId organisation.notOwnManager']);
    expect(broken(register([], { managerId: dan }))).toEqual(['/managerId organisation.personIsKnown']);
    expect(broken(register([], { managerId: cia }))).toEqual(['/managerId organisation.personIsKnown']);
    const known = aKnown({ logins: new Map([['sub-bo', anna]]) });
    expect(broken(registerPerson(undefined, { personId: bo, details, known }, circumstances))).toEqual([
      '/subject organisation.loginIsFree',
    ]);
  });

  it('refuses a personal number in the name, and repeats nothing of it', () => {
    const parsed = PersonDetails.safeParse({ ...details, name: 'Bo Lind 811228-9874' });
    expect(parsed.error?.issues).toMatchObject([
      { path: ['name'], params: { rule: 'text.noPersonalNumber' } },
    ]);
  });

  it('of a provider is unit manager or system administrator, without a body', () => {
    const known = aKnown({ organisation: aProvider() });
    const decide = (memberships: Membership[]) =>
      registerPerson(undefined, { personId: cia, details, memberships, known }, circumstances);
    expect(accepted(decide([{ role: 'unitManager', unitIds: [unitId] }])).state.organisationKind).toBe(
      'provider',
    );
    expect(broken(decide([mas]))).toEqual(['/memberships/0/role organisation.roleOfProvider']);
  });

  it('changes by named fields; the event holds no content', () => {
    const changes = { name: 'Bo Ek', email: 'bo.ek@example.org', language: 'sv' } as const;
    expect(accepted(changePerson(aPerson(), { changes, known: aKnown() }, circumstances))).toEqual({
      state: { ...aPerson(), ...changes },
      events: [{ name: 'PersonChanged', data: { personId: bo, changed: ['name', 'email'] } }],
    });
    const refused = changePerson(aPerson(), { changes: { managerId: dan }, known: aKnown() }, circumstances);
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: dan }] });
    expect(broken(refused)).toEqual(['/managerId organisation.personIsKnown']);
  });

  it('holds the same role in each body apart', () => {
    const inSchools: Membership = { role: 'mas', bodyId: 'skolnamnden' as BodyId };
    const bodies = [...anOrganisation().bodies, { bodyId: 'skolnamnden' as BodyId, name: 'Skolnämnden' }];
    const known = aKnown({ organisation: anOrganisation({ bodies }) });
    const both = accepted(grantMembership(aPerson(), { membership: inSchools, known }, circumstances)).state;
    expect(both.memberships).toEqual([mas, inSchools]);
    expect(accepted(revokeMembership(both, mas, circumstances)).state.memberships).toEqual([inSchools]);
  });

  it('gets, changes and loses roles one by one', () => {
    const known = aKnown();
    const officer: Membership = { role: 'officer', bodyId };
    const granted = accepted(grantMembership(aPerson(), { membership: officer, known }, circumstances));
    expect(granted.state.memberships).toEqual([mas, officer]);
    expect(grantMembership(granted.state, { membership: officer, known }, circumstances)).toBeUndefined();
    const narrowed = accepted(
      grantMembership(granted.state, { membership: { ...officer, unitIds: [unitId] }, known }, circumstances),
    );
    expect(narrowed.state.memberships).toEqual([mas, { ...officer, unitIds: [unitId] }]);
    const revoked = accepted(revokeMembership(narrowed.state, officer, circumstances));
    expect(revoked.state.memberships).toEqual([mas]);
    expect(revokeMembership(revoked.state, officer, circumstances)).toBeUndefined();
    expect(
      broken(grantMembership(aPerson(), { membership: { role: 'officer' }, known }, circumstances)),
    ).toEqual(['/bodyId organisation.roleIsInABody']);
  });

  it('who is made manager of a unit gets the role for it, and loses it with the unit', () => {
    const first = accepted(grantUnit(aPerson([]), { unitId }, circumstances)).state;
    expect(first.memberships).toEqual([{ role: 'unitManager', unitIds: [unitId] }]);
    expect(grantUnit(first, { unitId }, circumstances)).toBeUndefined();
    const second = accepted(grantUnit(first, { unitId: anna as unknown as UnitId }, circumstances)).state;
    expect(second.memberships[0]?.unitIds).toEqual([unitId, anna]);
    const one = accepted(revokeUnit(second, { unitId }, circumstances)).state;
    expect(one.memberships[0]?.unitIds).toEqual([anna]);
    expect(
      accepted(revokeUnit(one, { unitId: anna as unknown as UnitId }, circumstances)).state.memberships,
    ).toEqual([]);
    expect(revokeUnit(one, { unitId }, circumstances)).toBeUndefined();
  });

  it('whose roles are set anew ends with exactly those, whatever they were, but keeps the units', () => {
    const memberships = fc.uniqueArray(
      fc.record({
        role: fc.constantFrom(...Role.options.filter((role) => role !== 'unitManager')),
        bodyId: fc.constant(bodyId),
      }),
      { selector: ({ role }) => role },
    );
    fc.assert(
      fc.property(memberships, memberships, (before, after) => {
        const units: Membership = { role: 'unitManager', unitIds: [unitId] };
        const person = aPerson([...before, units]);
        const decision = setMemberships(person, { memberships: after, known: aKnown() }, circumstances);
        const now = decision === undefined ? person : accepted(decision).state;
        const roles = (held: readonly Membership[]) => held.map(({ role }) => role).sort();
        expect(roles(now.memberships)).toEqual(roles([...after, units]));
        expect(setMemberships(now, { memberships: after, known: aKnown() }, circumstances)).toBeUndefined();
      }),
    );
  });

  it('who leaves loses every role at once, names who takes over, and changes no more', () => {
    const { state, events } = accepted(
      leave(aPerson(), { handOverTo: anna, known: aKnown() }, circumstances),
    );
    expect(events).toEqual([{ name: 'PersonLeft', data: { personId: bo, handOverTo: anna } }]);
    expect(callerOf(state)).toBeUndefined();
    expect(state).toMatchObject({ memberships: [], leftAt: circumstances.now });
    expect(leave(state, { handOverTo: anna, known: aKnown() }, circumstances)).toBeUndefined();
    expect(broken(grantMembership(state, { membership: mas, known: aKnown() }, circumstances))).toEqual([
      'organisation.personHasNotLeft',
    ]);
    expect(broken(changePerson(state, { changes: { name: 'Bo' }, known: aKnown() }, circumstances))).toEqual([
      'organisation.personHasNotLeft',
    ]);
  });

  it.each([
    ['themselves', bo, '/handOverTo organisation.handedToAnother'],
    ['someone who has left', dan, '/handOverTo organisation.personIsKnown'],
    ['someone of another organisation', cia, '/handOverTo organisation.personIsKnown'],
  ])('who leaves does not hand over to %s', (_who, handOverTo, expected) => {
    const refused = leave(aPerson(), { handOverTo, known: aKnown() }, circumstances);
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: handOverTo }] });
    expect(broken(refused)).toEqual([expected]);
  });

  it('whose manager leaves gets the one who takes over, who in turn gets none', () => {
    const from = { organisationId: solna, personId: anna };
    const person = accepted(register([], { managerId: anna })).state;
    expect(personRules.involved(person)).toEqual([{ person: from }]);
    const to = { organisationId: solna, personId: dan };
    const handed = accepted(handOverPerson(person, { from, to }, circumstances));
    expect(handed.state.managerId).toBe(dan);
    expect(handOverPerson(handed.state, { from, to }, circumstances)).toBeUndefined();
    const own = accepted(handOverPerson(person, { from, to: { ...to, personId: bo } }, circumstances));
    expect(own.state).not.toHaveProperty('managerId');
  });
});
