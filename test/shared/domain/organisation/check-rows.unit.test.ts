import { describe, expect, it } from 'vitest';
import type { AgreementId, PersonId, UnitId } from '#events/identifiers.ts';
import { checkRows, type Sheet } from '#shared/domain/organisation/check-rows.ts';
import { idOfKey, importLimits } from '#shared/domain/organisation/import-rows.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aKnown, anna, bodyId, broken, cia, dan, provider, solna, unitId } from './a-known.ts';

const checked = (...check: Parameters<typeof checkRows>) => {
  const result = checkRows(...check);
  if (result instanceof Refusal) throw new Error(JSON.stringify(result));
  return result;
};
const refused = (...check: Parameters<typeof checkRows>) => broken(checkRows(...check));

const unitHeader = ['Nyckel', 'Namn', 'Verksamhetsform', 'Regi', 'Nämnd', 'Chef', 'Utförare', 'Skyddad'];
const unitRow = (key: string, changes: Partial<Record<number, string>> = {}): string[] =>
  [key, `Påhittad enhet ${key}`, 'hemtjänst', 'egen', 'Omvårdnadsnämnden', anna, '', ''].map(
    (cell, index) => changes[index] ?? cell,
  );
const peopleHeader = ['key', 'name', 'email', 'language', 'roles', 'body', 'units', 'manager', 'login'];
const personRow = (key: string, changes: Partial<Record<number, string>> = {}): string[] =>
  [key, `Påhittad Person ${key}`, `${key}@example.org`, 'svenska', 'uppföljare', bodyId, '', '', ''].map(
    (cell, index) => changes[index] ?? cell,
  );

describe('a file of units', () => {
  it('passes with Swedish or English headers, words and names of bodies', () => {
    const privateCells = { 3: 'private', 4: bodyId, 5: cia, 6: provider, 7: 'Ja' };
    const { rowCount, chunks } = checked(
      'units',
      [unitHeader, unitRow('e1'), unitRow('e2', privateCells)],
      aKnown(),
    );
    expect(rowCount).toBe(2);
    expect(chunks).toEqual([
      {
        kind: 'units',
        rows: [
          {
            row: 2,
            unitId: idOfKey(solna, 'units', 'e1'),
            details: {
              bodyId,
              name: 'Påhittad enhet e1',
              form: 'hemtjänst',
              operation: 'own',
              providerId: solna,
              manager: { organisationId: solna, personId: anna },
            },
          },
          expect.objectContaining({
            row: 3,
            details: expect.objectContaining({
              operation: 'private',
              isProtected: true,
              manager: { organisationId: provider, personId: cia },
            }),
          }),
        ],
      },
    ]);
  });

  it('with one bad row in a thousand is refused whole, naming row, column, rule and what was received', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => unitRow(`e${index}`));
    rows[776] = unitRow('e776', { 3: 'halvprivat' });
    const result = checkRows('units', [unitHeader, ...rows], aKnown());
    expect(result).toMatchObject({
      kind: 'invalid',
      violations: [{ rule: { code: 'import.cellIsOneOf' }, field: '/rows/778/regi', received: 'halvprivat' }],
    });
    rows[776] = unitRow('e776');
    expect(checked('units', [unitHeader, ...rows], aKnown()).chunks).toHaveLength(10);
  });

  it('names every faulty row, each cell once', () => {
    const sheet: Sheet = [
      unitHeader,
      unitRow('e1', { 1: '', 4: 'Kyrkonämnden' }),
      unitRow('e2'),
      unitRow('e3', { 5: 'okänd-chef' }),
      unitRow('e4', { 1: 'x'.repeat(201) }),
      unitRow('e5', { 3: 'privat' }),
    ];
    expect(refused('units', sheet, aKnown())).toEqual([
      '/rows/2/namn import.cellIsFilled',
      '/rows/2/nämnd organisation.bodyIsKnown',
      '/rows/4/chef organisation.personIsKnown',
      '/rows/5/namn import.cellIsShort',
      '/rows/6/utförare organisation.runBySomeone',
    ]);
  });

  it('with the same key twice is refused at the second row', () => {
    const sheet = [unitHeader, unitRow('e1'), unitRow('e2'), unitRow('e1', { 1: 'Annat namn' })];
    expect(checkRows('units', sheet, aKnown())).toMatchObject({
      violations: [{ rule: { code: 'import.rowsAreUnique' }, field: '/rows/4/nyckel', limit: 2 }],
    });
  });

  it('does not bring back a unit that is closed', () => {
    const known = aKnown({
      units: new Map([[idOfKey(solna, 'units', 'e1') as UnitId, { isActive: false }]]),
    });
    expect(refused('units', [unitHeader, unitRow('e1')], known)).toEqual([
      '/rows/2/nyckel organisation.unitIsActive',
    ]);
  });

  it('is refused for its header: unknown, missing or doubled columns', () => {
    const header = ['Nyckel', 'Namn', 'namn', 'Färg', 'Verksamhetsform', 'Regi', 'Nämnd'];
    expect(refused('units', [header, unitRow('e1')], aKnown())).toEqual([
      '/rows/1/namn import.columnIsUnique',
      '/rows/1/färg import.columnIsKnown',
      '/rows/1/chef import.columnIsThere',
    ]);
  });

  it('is refused when it is empty or too long; blank rows do not count', () => {
    expect(refused('units', [unitHeader, ['', ' ']], aKnown())).toEqual(['/rows import.hasRows']);
    expect(refused('units', [], aKnown())).toContain('/rows import.hasRows');
    const many = Array.from({ length: importLimits.rows + 1 }, (_, index) => unitRow(`e${index}`));
    expect(refused('units', [unitHeader, ...many], aKnown())).toEqual(['/rows import.notTooManyRows']);
    expect(checked('units', [unitHeader, [], unitRow('e1')], aKnown()).chunks[0].rows[0]?.row).toBe(3);
  });
});

describe('a file of people', () => {
  it("passes, and people of the file may be each other's managers", () => {
    const sheet = [
      peopleHeader,
      personRow('p1', { 7: 'p2' }),
      personRow('p2', { 4: 'mas | uppföljare', 6: unitId }),
    ];
    const { chunks } = checked('people', sheet, aKnown());
    expect(chunks[0].rows).toMatchObject([
      { personId: idOfKey(solna, 'people', 'p1'), details: { managerId: idOfKey(solna, 'people', 'p2') } },
      {
        memberships: [
          { role: 'mas', bodyId, unitIds: [unitId] },
          { role: 'officer', bodyId, unitIds: [unitId] },
        ],
      },
    ]);
  });

  it('with a faulty row names that row, not those that rest on it', () => {
    const sheet = [peopleHeader, personRow('p1', { 7: 'p2' }), personRow('p2', { 2: 'ingen adress' })];
    expect(refused('people', sheet, aKnown())).toEqual(['/rows/3/email import.cellIsWellFormed']);
  });

  it('names an unknown unit', () => {
    expect(
      refused('people', [peopleHeader, personRow('p1', { 6: `${unitId}, finns-inte` })], aKnown()),
    ).toEqual(['/rows/2/units organisation.unitIsKnown']);
  });

  it('with a personal number in a name is refused without repeating it', () => {
    const result = checkRows('people', [peopleHeader, personRow('p1', { 1: 'Eva 811228-9874' })], aKnown());
    expect(broken(result)).toEqual(['/rows/2/name text.noPersonalNumber']);
    expect(JSON.stringify(result)).not.toContain('811228');
  });

  it('names wrong e-mails, roles and logins, and people who have left', () => {
    const known = aKnown({ logins: new Map([['sub-anna', anna]]) });
    const sheet = [
      peopleHeader,
      personRow('p1', { 2: 'inte en adress', 4: 'kejsare' }),
      personRow('p2', { 8: 'sub-anna' }),
      personRow(dan),
      personRow('p4', { 8: 'sub-ny' }),
      personRow('p5', { 8: 'sub-ny' }),
      personRow('p6', { 4: 'enhetschef' }),
    ];
    expect(refused('people', sheet, known)).toEqual([
      '/rows/2/roles import.cellIsOneOf',
      '/rows/2/email import.cellIsWellFormed',
      '/rows/3/login organisation.loginIsFree',
      '/rows/4/key organisation.personHasNotLeft',
      '/rows/6/login organisation.loginIsFree',
      '/rows/7/units organisation.unitManagerNamesUnits',
    ]);
  });

  it('without a column of roles says nothing of roles', () => {
    const sheet = [peopleHeader.slice(0, 3), personRow('p1').slice(0, 3)];
    const [row] = checked('people', sheet, aKnown()).chunks[0].rows;
    expect(row).toEqual({
      row: 2,
      personId: idOfKey(solna, 'people', 'p1') as PersonId,
      details: { name: 'Påhittad Person p1', email: 'p1@example.org' },
    });
  });
});

describe('a file of agreements', () => {
  const header = [
    'nyckel',
    'titel',
    'slag',
    'nämnd',
    'från',
    'till',
    'ansvarig',
    'parter',
    'enheter',
    'optioner',
  ];
  const row = [
    'ON/2025:88',
    'Hemtjänst',
    'avtal',
    bodyId,
    '2025-01-01',
    '2028-12-31',
    anna,
    provider,
    unitId,
    '2027-06-30',
  ];

  it('passes, the own organisation being a party by itself', () => {
    expect(checked('agreements', [header, row], aKnown()).chunks[0].rows).toMatchObject([
      {
        details: {
          kind: 'agreement',
          parties: [solna, provider],
          unitIds: [unitId],
          optionDates: ['2027-06-30'],
        },
      },
    ]);
  });

  it('names dates that are none, and parties that are missing', () => {
    const wrong = row.map((cell, index) => ({ 4: '1 januari 2025', 7: '' })[index] ?? cell);
    expect(refused('agreements', [header, wrong], aKnown())).toEqual([
      '/rows/2/från import.cellIsWellFormed',
    ]);
    const alone = row.map((cell, index) => (index === 7 ? '' : cell));
    expect(refused('agreements', [header, alone], aKnown())).toEqual([
      '/rows/2/parter organisation.agreementHasParties',
    ]);
  });
});

describe('a file of requirements', () => {
  const header = ['avtal', 'nyckel', 'område', 'krav', 'källa', 'allvarlighetsgrad'];
  const known = aKnown({
    agreements: new Set(['a', 'b'].map((key) => idOfKey(solna, 'agreements', key) as AgreementId)),
  });
  const row = (agreement: string, key: string) => [
    agreement,
    key,
    'genomforandeplaner',
    'Planen är aktuell.',
    'lag',
    'hög',
  ];

  it('passes, the requirements of one agreement together', () => {
    const { chunks } = checked(
      'requirements',
      [header, row('a', 'k1'), row('b', 'k1'), row('a', 'k2')],
      known,
    );
    expect(chunks[0].rows.map((one) => one.row)).toEqual([2, 4, 3]);
  });

  it('names unknown agreements and the same requirement twice', () => {
    expect(refused('requirements', [header, row('c', 'k1'), row('a', 'k1'), row('a', 'k1')], known)).toEqual([
      '/rows/2/avtal import.agreementIsKnown',
      '/rows/4/nyckel import.rowsAreUnique',
    ]);
  });

  it('is refused when one agreement has more requirements than fit into a version', () => {
    const many = Array.from({ length: importLimits.requirementsPerAgreement + 1 }, (_, index) =>
      row('a', `k${index}`),
    );
    expect(refused('requirements', [header, ...many], known)).toEqual([
      '/rows/2/avtal import.requirementsFit',
    ]);
  });
});
