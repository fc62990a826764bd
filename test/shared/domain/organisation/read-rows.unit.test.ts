import { describe, expect, it } from 'vitest';
import type { AgreementId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import type { ImportKind } from '#events/organisation/import-kind.ts';
import { checkRows } from '#shared/domain/organisation/check-rows.ts';
import { idOfKey } from '#shared/domain/organisation/import-rows.ts';
import type { Known } from '#shared/domain/organisation/known.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aKnown, anna, anOrganisation, aProvider, bodyId, broken, cia, provider, solna } from './a-known.ts';

/** A row by column, in English. */
type Row = Readonly<Record<string, string>>;
const check = (kind: ImportKind, rows: readonly Row[], known: Known = aKnown()) =>
  checkRows(kind, [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))], known);
const read = (kind: ImportKind, row: Row, known?: Known): unknown => {
  const checked = check(kind, [row], known);
  if (checked instanceof Refusal) throw new Error(JSON.stringify(checked));
  return checked.chunks[0].rows[0];
};
const faults = (kind: ImportKind, row: Row, known?: Known) => broken(check(kind, [row], known));
const personOf = (organisationId: OrganisationId, key: string) =>
  idOfKey(organisationId, 'people', key) as PersonId;
const unitOf = (key: string) => idOfKey(solna, 'units', key) as UnitId;

describe('a row of a unit', () => {
  const unit: Row = {
    key: 'e1',
    name: 'Påhittade Björkens hemtjänst',
    form: 'hemtjänst',
    operation: 'egen',
    body: 'OMVÅRDNADSNÄMNDEN',
    manager: anna,
    provider: '',
    address: '',
    protected: '',
    fictional: '',
  };

  it('is read from every column', () => {
    const known = aKnown({
      people: new Map([[personOf(provider, 'chef-1'), { organisationId: provider, isActive: true }]]),
    });
    const filled = {
      ...unit,
      operation: 'Privat',
      manager: 'chef-1',
      provider,
      address: 'Påhittade gatan 7',
      protected: 'nej',
      fictional: 'sant',
    };
    expect(read('units', filled, known)).toEqual({
      row: 2,
      unitId: unitOf('e1'),
      details: {
        bodyId,
        name: 'Påhittade Björkens hemtjänst',
        form: 'hemtjänst',
        operation: 'private',
        providerId: provider,
        manager: { organisationId: provider, personId: personOf(provider, 'chef-1') },
        isProtected: false,
        isFictional: true,
        address: 'Påhittade gatan 7',
      },
    });
  });

  it('needs no known units, and says of the whole row what is wrong with its organisation', () => {
    expect(read('units', unit, { organisation: anOrganisation(), ...people(anna) })).toMatchObject({
      row: 2,
    });
    expect(faults('units', unit, aKnown({ organisation: aProvider() }))).toEqual([
      '/rows/2/body organisation.bodyIsKnown',
    ]);
    const namesake = { ...aProvider(), bodies: anOrganisation().bodies };
    expect(faults('units', unit, aKnown({ organisation: namesake }))).toEqual([
      '/rows/2/key organisation.unitIsFollowedUpByAuthority',
    ]);
  });

  it('is not managed by somebody who only bears the key of a unit in the file', () => {
    expect(faults('units', { ...unit, manager: 'e1' })).toEqual([
      '/rows/2/manager organisation.personIsKnown',
    ]);
  });

  it('is refused for a word that is none of those to choose from, which are told', () => {
    expect(check('units', [{ ...unit, protected: 'kanske' }])).toEqual(
      new Refusal('invalid', [
        {
          rule: expect.objectContaining({ code: 'import.cellIsOneOf' }),
          field: '/rows/2/protected',
          limit: 'ja, nej, yes, no, sant, falskt, true, false',
          received: 'kanske',
        },
      ]),
    );
  });

  it('is refused for a text that is too long, and told how long it may be; one ill-formed has no limit', () => {
    const long = check('units', [{ ...unit, form: 'x'.repeat(81) }]);
    expect(long).toMatchObject({ violations: [{ field: '/rows/2/form', limit: 80 }] });
    const torn = check('units', [{ ...unit, form: 'hem\u0007tjänst' }]);
    expect(broken(torn)).toEqual(['/rows/2/form text.wellFormed']);
    expect((torn as Refusal).violations[0]).not.toHaveProperty('limit');
  });

  it.each([
    ['a code', 'x_1.2:3/4-5', 'x_1.2:3/4-5'],
    ['a code of forty characters', 'x'.repeat(40), 'x'.repeat(40)],
    ['a longer one', 'x'.repeat(41), undefined],
    ['what ends as a text', 'x någon', undefined],
    ['what begins as a text', 'någon x', undefined],
    ['a personal number', '811228-9874', undefined],
  ])('is told back what was received when it is %s', (_what, body, received) => {
    expect((check('units', [{ ...unit, body }]) as Refusal).violations[0]?.received).toBe(received);
  });
});

/** Known people of Solna. */
const people = (...ids: PersonId[]): Pick<Known, 'people'> => ({
  people: new Map(ids.map((id) => [id, { organisationId: solna, isActive: true }])),
});

describe('a row of a person', () => {
  const person: Row = {
    key: 'p1',
    name: 'Påhittad Person',
    email: 'p1@example.org',
    language: 'engelska',
    login: 'sub-p1',
    manager: anna,
    roles: 'MAS, |uppföljare',
    body: bodyId,
    units: 'e1,, e2 ',
  };
  const known = aKnown({
    units: new Map(['e1', 'e2'].map((key) => [unitOf(key), { isActive: true }])),
    logins: new Map(),
  });

  it('is read from every column', () => {
    const unitIds = [unitOf('e1'), unitOf('e2')];
    expect(read('people', person, known)).toEqual({
      row: 2,
      personId: personOf(solna, 'p1'),
      details: {
        name: 'Påhittad Person',
        email: 'p1@example.org',
        language: 'en',
        subject: 'sub-p1',
        managerId: anna,
      },
      memberships: [
        { role: 'mas', bodyId, unitIds },
        { role: 'officer', bodyId, unitIds },
      ],
    });
  });

  it('gives a system administrator neither body nor units; others theirs', () => {
    expect(read('people', { ...person, roles: 'systemförvaltare|mas' }, known)).toMatchObject({
      memberships: [
        { role: 'systemAdministrator' },
        { role: 'mas', bodyId, unitIds: [unitOf('e1'), unitOf('e2')] },
      ],
    });
    const alone = read('people', { ...person, roles: 'systemförvaltare' }, known);
    expect(alone).toHaveProperty('memberships', [{ role: 'systemAdministrator' }]);
  });

  it('needs neither body nor units nor known people', () => {
    const { manager: _, ...unmanaged } = person;
    const bare = { ...unmanaged, roles: 'systemförvaltare', body: '', units: '' };
    expect(read('people', bare, { organisation: anOrganisation() })).toMatchObject({
      memberships: [{ role: 'systemAdministrator' }],
    });
    expect(faults('people', { ...bare, manager: cia }, { organisation: anOrganisation() })).toEqual([
      '/rows/2/manager organisation.personIsKnown',
    ]);
  });
});

describe('a row of an agreement', () => {
  const agreement: Row = {
    key: 'ON/2025:88',
    title: 'Hemtjänst',
    kind: 'avtal',
    body: bodyId,
    from: '2025-01-01',
    to: '2028-12-31',
    responsible: 'p1',
    reference: 'ON/2025:88',
    parties: provider,
    units: 'e1',
    options: '2027-06-30|2027-12-31',
  };
  const known = aKnown({
    units: new Map([[unitOf('e1'), { isActive: true }]]),
    ...people(personOf(solna, 'p1')),
  });

  it('is read from every column', () => {
    expect(read('agreements', agreement, known)).toEqual({
      row: 2,
      agreementId: idOfKey(solna, 'agreements', 'ON/2025:88'),
      details: {
        bodyId,
        kind: 'agreement',
        title: 'Hemtjänst',
        referenceNumber: 'ON/2025:88',
        parties: [solna, provider],
        unitIds: [unitOf('e1')],
        validFrom: '2025-01-01',
        validTo: '2028-12-31',
        optionDates: ['2027-06-30', '2027-12-31'],
        responsible: personOf(solna, 'p1'),
      },
    });
  });

  it('is another than one with another key', () => {
    const other = { ...agreement, key: 'ON/2025:89' };
    expect(check('agreements', [agreement, other], known)).toMatchObject({ rowCount: 2 });
    expect(broken(check('agreements', [agreement, agreement], known))).toEqual([
      '/rows/3/key import.rowsAreUnique',
    ]);
  });

  it('is refused for units and people that are not known', () => {
    expect(faults('agreements', agreement, { organisation: anOrganisation() })).toEqual([
      '/rows/2/units organisation.unitIsKnown',
      '/rows/2/responsible organisation.personIsKnown',
    ]);
  });
});

describe('a row of a requirement', () => {
  const agreementId = idOfKey(solna, 'agreements', 'a') as AgreementId;
  const known = aKnown({ agreements: new Set([agreementId]) });
  const requirement: Row = {
    agreement: 'a',
    key: 'gp-1',
    area: 'genomforandeplaner',
    text: 'Planen är aktuell.',
    source: 'qualityCriterion',
    criticality: 'medel',
    reference: 'Kriterium 4',
  };

  it('is read from every column', () => {
    expect(read('requirements', requirement, known)).toEqual({
      row: 2,
      agreementId,
      requirement: {
        requirementId: 'gp-1',
        areaId: 'genomforandeplaner',
        text: 'Planen är aktuell.',
        source: 'qualityCriterion',
        reference: 'Kriterium 4',
        criticality: 'medium',
      },
    });
  });

  it('is refused for what is ill-formed, beside an agreement that is not known', () => {
    expect(faults('requirements', { ...requirement, area: 'Inte ett id' }, aKnown())).toEqual([
      '/rows/2/agreement import.agreementIsKnown',
      '/rows/2/area import.cellIsWellFormed',
    ]);
    expect(faults('requirements', { ...requirement, area: 'Inte ett id' }, known)).toEqual([
      '/rows/2/area import.cellIsWellFormed',
    ]);
  });
});
