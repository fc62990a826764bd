import { describe, expect, it } from 'vitest';
import type { BodyId, PersonId, UnitId } from '#events/identifiers.ts';
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
import type { Membership } from '#shared/domain/organisation/membership.ts';
import { holdsOffice, type Person, PersonDetails, personRules } from '#shared/domain/organisation/person.ts';
import {
  accepted,
  aKnown,
  anna,
  anOrganisation,
  aProvider,
  bo,
  bodyId,
  broken,
  circumstances,
  provider,
  solna,
  unitId,
} from './a-known.ts';

const details = PersonDetails.parse({
  name: 'Bo Lind (fiktiv)',
  email: 'bo@example.org',
  language: 'sv',
  subject: 'sub-bo',
});
const known = aKnown();
const register = (
  memberships?: Membership[],
  { before, known: around = known }: { before?: Person; known?: typeof known } = {},
) => registerPerson(before, { personId: bo, details, memberships, known: around }, circumstances);
const aPerson = (...memberships: Membership[]): Person => accepted(register(memberships)).state;
const left = (): Person => accepted(leave(aPerson(mas), { handOverTo: anna, known }, circumstances)).state;

const mas: Membership = { role: 'mas', bodyId };
const officer: Membership = { role: 'officer', bodyId };
const otherUnit = anna as unknown as UnitId;
const managerOf = (...unitIds: UnitId[]): Membership => ({ role: 'unitManager', unitIds });

describe('registering a person', () => {
  it('writes down who they are, with the roles and units they begin with', () => {
    const memberships = [mas, managerOf(unitId)];
    expect(accepted(register(memberships))).toEqual({
      state: {
        ...details,
        personId: bo,
        organisationId: solna,
        organisationKind: 'municipality',
        memberships,
      },
      events: [
        { name: 'PersonRegistered', data: { personId: bo, language: 'sv' } },
        { name: 'MembershipGranted', data: { personId: bo, role: 'mas', bodyId } },
        { name: 'MembershipGranted', data: { personId: bo, role: 'unitManager', unitIds: [unitId] } },
      ],
    });
    expect(accepted(register()).state.memberships).toEqual([]);
  });

  it('happens once: the same again changes nothing, something else is refused', () => {
    const before = aPerson(mas);
    expect(register([mas], { before })).toBeUndefined();
    const refused = register([officer], { before });
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: bo }] });
    expect(broken(refused)).toEqual(['organisation.registeredOnce']);
    const renamed = {
      personId: bo,
      details: { ...details, name: 'Bo Ek (fiktiv)' },
      memberships: [mas],
      known,
    };
    expect(broken(registerPerson(before, renamed, circumstances))).toEqual(['organisation.registeredOnce']);
  });

  it('takes a login that is free or already theirs', () => {
    const logins = new Map([['sub-bo', bo]]);
    expect(accepted(register([], { known: aKnown({ logins }) })).state.subject).toBe('sub-bo');
  });

  it.each([
    ['a provider has no bodies', aProvider(), mas, 'organisation.roleOfProvider'],
    ['a provider has no officers', aProvider(), { role: 'officer' }, 'organisation.roleOfProvider'],
    [
      'a provider has no bodies for its managers',
      aProvider(),
      { role: 'unitManager', bodyId, unitIds: [unitId] },
      'organisation.roleOfProvider',
    ],
    [
      'a collaboration has no officers',
      anOrganisation({ kind: 'collaboration' }),
      { role: 'officer' },
      'organisation.roleOfCollaboration',
    ],
    [
      'a collaboration has no bodies',
      anOrganisation({ kind: 'collaboration' }),
      { role: 'coordinator', bodyId },
      'organisation.roleOfCollaboration',
    ],
  ])('is refused: %s', (_why, organisation, membership, rule) => {
    const refused = register([membership as Membership], { known: aKnown({ organisation }) });
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: membership.role }] });
    expect(broken(refused)).toEqual([`/memberships/0/role ${rule}`]);
  });

  it.each(['systemAdministrator', 'coordinator', 'processSupport'] as const)(
    'lets somebody work for a collaboration itself as %s',
    (role) => {
      const organisation = anOrganisation({ kind: 'collaboration' });
      expect(accepted(register([{ role }], { known: aKnown({ organisation }) })).state.memberships).toEqual([
        { role },
      ]);
    },
  );

  it('does not need to know of units where none is named', () => {
    const around = { organisation: anOrganisation() };
    expect(broken(register([{ ...mas, unitIds: [unitId] }], { known: around }))).toEqual([
      '/memberships/0/unitIds/0 organisation.unitIsKnown',
    ]);
    expect(accepted(register([mas], { known: around })).state.memberships).toEqual([mas]);
  });
});

describe('granting and revoking a role', () => {
  it('says which role of which body, and for which units', () => {
    const narrowed: Membership = { ...mas, unitIds: [unitId] };
    expect(
      accepted(grantMembership(aPerson(officer), { membership: narrowed, known }, circumstances)),
    ).toEqual({
      state: aPerson(officer, narrowed),
      events: [{ name: 'MembershipGranted', data: { personId: bo, role: 'mas', bodyId, unitIds: [unitId] } }],
    });
    expect(accepted(revokeMembership(aPerson(officer, narrowed), officer, circumstances))).toEqual({
      state: aPerson(narrowed),
      events: [{ name: 'MembershipRevoked', data: { personId: bo, role: 'officer', bodyId } }],
    });
    const administrator: Membership = { role: 'systemAdministrator' };
    const { events } = accepted(revokeMembership(aPerson(administrator), administrator, circumstances));
    expect(events[0].data).toStrictEqual({ personId: bo, role: 'systemAdministrator' });
  });

  it('is refused with everything that is wrong with the role', () => {
    const membership: Membership = { role: 'officer', unitIds: [otherUnit] };
    const refused = grantMembership(aPerson(), { membership, known }, circumstances);
    expect(refused).toMatchObject({ kind: 'invalid' });
    expect(broken(refused)).toEqual([
      '/bodyId organisation.roleIsInABody',
      '/unitIds/0 organisation.unitIsKnown',
    ]);
  });

  it('is no more for who has left', () => {
    const refused = grantMembership(left(), { membership: officer, known }, circumstances);
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: bo }] });
    expect(grantUnit(left(), { unitId }, circumstances)).toBeUndefined();
    expect(changePerson(left(), { changes: { name: details.name }, known }, circumstances)).toBeUndefined();
  });

  it('sets the roles as they are said, telling of the differences only', () => {
    const decision = setMemberships(
      aPerson(mas, officer, managerOf(unitId)),
      { memberships: [officer, { role: 'registrar', bodyId }], known },
      circumstances,
    );
    expect(accepted(decision)).toEqual({
      state: aPerson(officer, managerOf(unitId), { role: 'registrar', bodyId }),
      events: [
        { name: 'MembershipRevoked', data: { personId: bo, role: 'mas', bodyId } },
        { name: 'MembershipGranted', data: { personId: bo, role: 'registrar', bodyId } },
      ],
    });
    const wrong: Membership = { role: 'registrar', bodyId: 'x' as BodyId };
    expect(broken(setMemberships(aPerson(mas), { memberships: [wrong], known }, circumstances))).toEqual([
      '/bodyId organisation.bodyIsKnown',
    ]);
  });
});

describe('the role that follows a unit', () => {
  const grant = (person: Person, unit = unitId) => grantUnit(person, { unitId: unit }, circumstances);
  const revoke = (person: Person, unit = unitId) => revokeUnit(person, { unitId: unit }, circumstances);
  const held = (person: Person, ...memberships: Membership[]): Person => ({ ...person, memberships });
  const granted = (...unitIds: UnitId[]) => [
    { name: 'MembershipGranted', data: { personId: bo, role: 'unitManager', unitIds } },
  ];

  it('comes with the first unit and grows with the next, beside other roles', () => {
    const person = aPerson(mas);
    expect(accepted(grant(person))).toEqual({
      state: held(person, mas, managerOf(unitId)),
      events: granted(unitId),
    });
    expect(accepted(grant(held(person, managerOf(unitId), mas), otherUnit))).toEqual({
      state: held(person, mas, managerOf(unitId, otherUnit)),
      events: granted(unitId, otherUnit),
    });
    const ofNone: Membership = { role: 'unitManager' };
    expect(accepted(grant(held(person, ofNone))).state.memberships).toEqual([managerOf(unitId)]);
  });

  it('shrinks with each unit and goes with the last', () => {
    const person = held(aPerson(), { ...mas, unitIds: [unitId] }, managerOf(unitId, otherUnit));
    expect(accepted(revoke(person))).toEqual({
      state: held(person, { ...mas, unitIds: [unitId] }, managerOf(otherUnit)),
      events: granted(otherUnit),
    });
    expect(accepted(revoke(held(person, mas, managerOf(unitId))))).toEqual({
      state: held(person, mas),
      events: [{ name: 'MembershipRevoked', data: { personId: bo, role: 'unitManager' } }],
    });
    expect(revoke(held(person, { ...mas, unitIds: [unitId] }))).toBeUndefined();
    expect(revoke(held(person, { role: 'unitManager' }))).toBeUndefined();
  });
});

describe('a person as the store sees them', () => {
  const managed = (managerId: PersonId): Person => ({ ...aPerson(), managerId });

  it('shows the own manager, as long as they are there', () => {
    expect(personRules.involved(managed(anna))).toEqual([
      { person: { organisationId: solna, personId: anna } },
    ]);
    expect(personRules.involved(aPerson())).toEqual([]);
    expect(personRules.involved({ ...managed(anna), leftAt: circumstances.now })).toEqual([]);
  });

  it('is listed with offices, active until they leave, and is nobody else’s', () => {
    expect(personRules.summary(aPerson(mas, { ...officer, unitIds: [unitId] }, managerOf(unitId)))).toEqual({
      name: details.name,
      isActive: true,
      roles: ['mas', 'officer', 'unitManager'],
      bodyIds: [bodyId],
      unitIds: [unitId],
      offices: [`mas/${bodyId}/*`, `officer/${bodyId}/${unitId}`, `unitManager/*/${unitId}`],
    });
    expect(personRules.summary(left())).toMatchObject({ isActive: false, roles: [], offices: [] });
    expect(personRules.sharedWith(aPerson())).toEqual([]);
    expect(personRules.belongsTo(aPerson())).toEqual({});
    expect([personRules.wakeAt(aPerson()), personRules.texts(aPerson())]).toEqual([undefined, undefined]);
  });

  it.each([
    ['any role', {}, true],
    ['the role', { role: 'officer' }, true],
    ['another role', { role: 'mas' }, false],
    ['the unit, whatever the body', { role: 'officer', unitId }, true],
    ['another unit', { role: 'officer', unitId: otherUnit }, false],
    ['another body', { role: 'officer', bodyId: 'skolnamnden' }, false],
  ])('holds an office that is asked for by %s', (_what, office, expected) => {
    const offices = [`officer/${bodyId}/${unitId}`];
    expect(holdsOffice({ offices }, office as Parameters<typeof holdsOffice>[1])).toBe(expected);
    expect(holdsOffice({}, office as Parameters<typeof holdsOffice>[1])).toBe(false);
  });

  it('gets the one who takes over as their own manager', () => {
    const successor = '0192f0c1-3399-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
    const from = { organisationId: solna, personId: anna };
    const to = { organisationId: solna, personId: successor };
    expect(accepted(handOverPerson(managed(anna), { from, to }, circumstances))).toEqual({
      state: managed(successor),
      events: [{ name: 'ResponsibilityHandedOver', data: { part: 'ownManager', from: anna, to: successor } }],
    });
    expect(handOverPerson(aPerson(), { from, to }, circumstances)).toBeUndefined();
    const elsewhere = { ...from, organisationId: provider };
    expect(handOverPerson(managed(anna), { from: elsewhere, to }, circumstances)).toBeUndefined();
  });
});
