import { describe, expect, it } from 'vitest';
import type { AgreementId } from '#events/identifiers.ts';
import { cellsOfColumn, checkRows, type Sheet } from '#shared/domain/organisation/check-rows.ts';
import { idOfKey, importLimits } from '#shared/domain/organisation/import-rows.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aKnown, anna, anOrganisation, bodyId, broken, provider, solna } from './a-known.ts';

const unitHeader = ['Nyckel', 'Namn', 'Verksamhetsform', 'Regi', 'Nämnd', 'Chef'];
const unitRow = (key: string) => [key, `Påhittad enhet ${key}`, 'hemtjänst', 'egen', bodyId, anna];
const checkUnits = (...sheet: Sheet) => checkRows('units', sheet, aKnown());
const code = (rule: string) => expect.objectContaining({ code: rule });

describe('the header of a file', () => {
  it('is read whatever its case and blanks; a column without a title is passed over', () => {
    const header = ['  NYCKEL ', 'namn', 'FORM', 'regi', 'body', 'chef', ' '];
    expect(checkUnits(header, [...unitRow('e1'), 'en kommentar'])).toMatchObject({ rowCount: 1 });
  });

  it('tells of each column that is missing by both its names, and of an unknown one by its beginning', () => {
    const [key, name, ...rest] = unitHeader;
    expect(checkUnits([key as string, 'x'.repeat(61), ...rest], unitRow('e1'))).toEqual(
      new Refusal('invalid', [
        { rule: code('import.columnIsKnown'), field: `/rows/1/${'x'.repeat(60)}` },
        { rule: code('import.columnIsThere'), field: '/rows/1/namn', limit: 'namn, name' },
      ]),
    );
    expect(name).toBe('Namn');
  });

  it('is missing in a file without any row', () => {
    expect(broken(checkUnits())).toEqual([
      ...['nyckel', 'namn', 'verksamhetsform', 'regi', 'nämnd', 'chef'].map(
        (column) => `/rows/1/${column} import.columnIsThere`,
      ),
      '/rows import.hasRows',
    ]);
  });
});

describe('the rows of a file', () => {
  it('are refused for an empty cell that must be filled in', () => {
    expect(checkUnits(unitHeader, ['e1', ' ', ...unitRow('e1').slice(2)])).toEqual(
      new Refusal('invalid', [{ rule: code('import.cellIsFilled'), field: '/rows/2/namn' }]),
    );
  });

  it('are as many as fit, and not one more', () => {
    const rows = Array.from({ length: importLimits.rows }, () => ['x']);
    const atMost = broken(checkUnits(['nyckel'], ...rows));
    expect(atMost).not.toContain('/rows import.notTooManyRows');
    expect(checkUnits(unitHeader, ...rows, ['x'])).toEqual(
      new Refusal('invalid', [
        { rule: code('import.notTooManyRows'), field: '/rows', limit: 4000, received: 4001 },
      ]),
    );
  });

  it('are about different things', () => {
    expect(checkUnits(unitHeader, unitRow('e1'), unitRow('e1'))).toEqual(
      new Refusal('invalid', [
        { rule: code('import.rowsAreUnique'), field: '/rows/3/nyckel', limit: 2, received: 'e1' },
      ]),
    );
    const header = ['key', 'name', 'email', 'login'];
    const person = (key: string, login: string) => [key, `Påhittad ${key}`, `${key}@example.org`, login];
    const people = [header, person('p1', ''), person('p2', ''), person('p3', 'sub'), person('p4', 'sub')];
    expect(broken(checkRows('people', people, { organisation: anOrganisation() }))).toEqual([
      '/rows/5/login organisation.loginIsFree',
    ]);
  });
});

describe('the requirements of one agreement in a file', () => {
  const header = ['avtal', 'nyckel', 'område', 'krav', 'källa', 'allvarlighetsgrad'];
  const known = aKnown({
    agreements: new Set(['a', 'b'].map((key) => idOfKey(solna, 'agreements', key) as AgreementId)),
  });
  const rows = (agreement: string, count: number, text = 'Planen är aktuell.') =>
    Array.from({ length: count }, (_, index) => [agreement, `k${index}`, 'omrade', text, 'lag', 'hög']);
  const check = (...sheet: Sheet) => checkRows('requirements', [header, ...sheet], known);

  it('are as many as fit into a version of each agreement', () => {
    expect(check(...rows('a', 400), ...rows('b', 1))).toMatchObject({ rowCount: 401 });
    expect(check(...rows('b', 1), ...rows('a', 401))).toEqual(
      new Refusal('invalid', [
        { rule: code('import.requirementsFit'), field: '/rows/3/avtal', limit: 400, received: 401 },
      ]),
    );
  });

  it('are no longer together than one chunk holds', () => {
    const long = 'x'.repeat(2000);
    expect(check(...rows('a', 100, long))).toMatchObject({ rowCount: 100 });
    expect(broken(check(...rows('a', 125, long)))).toEqual(['/rows/2/avtal import.requirementsFit']);
  });
});

describe('the cells of one column', () => {
  const header = ['chef', ' Nyckel ', 'utförare'];

  it('are what a file names there, each once, without blanks and empty ones', () => {
    const sheet = [header, [anna, 'e1', provider], [' ', ' e2 '], [anna, 'e1'], []];
    expect(cellsOfColumn('units', sheet, 'key')).toEqual(['e1', 'e2']);
    expect(cellsOfColumn('units', sheet, 'manager')).toEqual([anna]);
    expect(cellsOfColumn('units', sheet, 'provider')).toEqual([provider]);
  });

  it('are none where the file has no such column', () => {
    expect(cellsOfColumn('units', [header, ['a', 'b', 'c']], 'address')).toEqual([]);
    expect(cellsOfColumn('units', [], 'key')).toEqual([]);
  });
});
