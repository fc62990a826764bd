import { beforeEach, describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { excelType, readSheet } from '#functions/organisation/accept-import/read-sheet.ts';
import { idOfKey } from '#shared/domain/organisation/import-rows.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { findChunk } from '#shared/storage/organisation/import-store.ts';
import type { Write } from '#shared/storage/table.ts';
import { bodyId, solna } from '../../shared/domain/organisation/a-known.ts';
import { aTenant, type Tenant, takeEvents } from './a-tenant.ts';

let tenant: Tenant;
beforeEach(async () => {
  tenant = await aTenant();
});

const send = (kind: string, text: string, headers: Record<string, string> = {}) =>
  tenant.call({
    as: 'sub-anna',
    method: 'POST',
    path: '/v1/0184/imports',
    query: { kind },
    text,
    headers: { 'content-type': 'text/csv; charset=utf-8', ...headers },
  });

const peopleFile = (count: number, change: (row: string, index: number) => string = (row) => row) =>
  [
    'nyckel;namn;e-post;roller;nämnd;chef',
    ...Array.from({ length: count }, (_, index) =>
      change(
        `p${index};Påhittad Person ${index};p${index}@example.org;uppföljare;Omvårdnadsnämnden;p${(index + 1) % count}`,
        index,
      ),
    ),
  ].join('\r\n');

const unitsFile = [
  'nyckel;namn;verksamhetsform;regi;nämnd;chef',
  'e1;Påhittade Eken;hemtjänst;egen;Omvårdnadsnämnden;p0',
].join('\n');
const agreementsFile = [
  'nyckel;titel;slag;nämnd;från;ansvarig;enheter',
  'ON/2025:88;Uppdrag hemtjänst;uppdrag;Omvårdnadsnämnden;2025-01-01;p1;e1',
].join('\n');
const requirementsFile = [
  'avtal;nyckel;område;krav;källa;allvarlighetsgrad;hänvisning',
  'ON/2025:88;gp-1;genomforandeplaner;"Planen är aktuell; den följs upp.";lag;hög;5 kap. 2 §',
  'ON/2025:88;gp-2;genomforandeplaner;Den enskilde är delaktig.;anbud;medel;',
].join('\n');

describe('a file', () => {
  it('of each kind is taken in, one after the other, and can be sent again without changing anything', async () => {
    for (const [kind, file] of [
      ['people', peopleFile(3)],
      ['units', unitsFile],
      ['agreements', agreementsFile],
      ['requirements', requirementsFile],
    ] as const) {
      const accepted = await send(kind, file);
      expect([kind, accepted.status]).toEqual([kind, 201]);
      await tenant.settle();
      const { json } = await tenant.get(String(accepted.headers['location']));
      expect(json).toMatchObject({ kind, chunksApplied: 1, refusedRows: [] });
    }
    const p0 = (await tenant.stores.people.find(solna, idOfKey(solna, 'people', 'p0')))?.state;
    expect(p0).toMatchObject({
      name: 'Påhittad Person 0',
      language: 'sv',
      managerId: idOfKey(solna, 'people', 'p1'),
      memberships: [
        { role: 'officer', bodyId },
        { role: 'unitManager', unitIds: [idOfKey(solna, 'units', 'e1')] },
      ],
    });
    const agreement = await tenant.stores.agreements.find(solna, idOfKey(solna, 'agreements', 'ON/2025:88'));
    expect(agreement?.state.versions['2']?.requirements).toMatchObject([
      {
        requirementId: 'gp-1',
        text: 'Planen är aktuell; den följs upp.',
        source: 'law',
        criticality: 'high',
      },
      { requirementId: 'gp-2', source: 'bid', criticality: 'medium' },
    ]);

    for (const [kind, file] of [
      ['people', peopleFile(3)],
      ['requirements', requirementsFile],
    ] as const) {
      await send(kind, file);
      const events = await tenant.settle();
      expect(events.map(({ subject }) => subject.split('/')[0])).toEqual(['import', 'import', 'import']);
    }
  });

  it('with one bad row in a thousand is refused whole: a problem names it, and the table is as it was', async () => {
    const file = peopleFile(1000, (row, index) =>
      index === 776 ? row.replace('p776@example.org', 'p776') : row,
    );
    const answer = await send('people', file);
    expect(answer.status).toBe(422);
    expect(answer.json.violations).toMatchObject([
      { field: '/rows/778/e-post', rule: 'import.cellIsWellFormed' },
    ]);
    expect((await tenant.get('/v1/0184/imports')).json.items).toEqual([]);
    expect(await tenant.settle()).toEqual([]);
  });

  it('changes what is there by its key, and leaves what it says nothing of', async () => {
    await send('people', peopleFile(2));
    await tenant.settle();
    await send('people', 'key,name,email\np0,Påhittade Nya Namnet,ny@example.org');
    await tenant.settle();
    expect((await tenant.stores.people.find(solna, idOfKey(solna, 'people', 'p0')))?.state).toMatchObject({
      name: 'Påhittade Nya Namnet',
      email: 'ny@example.org',
      managerId: idOfKey(solna, 'people', 'p1'),
      memberships: [{ role: 'officer', bodyId }],
    });
  });

  it('whose requirements an agreement has no room for is named row by row, and ends all the same', async () => {
    for (const [kind, file] of [
      ['people', peopleFile(3)],
      ['units', unitsFile],
      ['agreements', agreementsFile],
    ] as const) {
      await send(kind, file);
      await tenant.settle();
    }
    const [header] = requirementsFile.split('\n');
    const version = (text: string) =>
      [
        header,
        ...Array.from(
          { length: 100 },
          (_, index) => `ON/2025:88;gp-${index};genomforandeplaner;${text.repeat(400)};lag;hög;`,
        ),
      ].join('\n');
    const locations: string[] = [];
    for (const text of ['text ', 'Text ', 'tExt ', 'teXt ', 'texT ', 'TEXT ']) {
      const answer = await send('requirements', version(text));
      expect(answer.status).toBe(201);
      locations.push(String(answer.headers['location']));
      await tenant.settle();
    }
    const { json } = await tenant.get(locations.at(-1) ?? '');
    expect(json.completedAt).toBeDefined();
    expect(json.refusedRows).toHaveLength(100);
    expect(json.refusedRows[0]).toEqual({ row: 2, rule: 'import.agreementHasRoom' });
  });

  it('is for administrators, of a known kind and media type', async () => {
    expect((await send('dogs', 'a;b')).status).toBe(400);
    expect((await send('people', '{}', { 'content-type': 'application/json' })).status).toBe(415);
    await tenant.person('olle', { memberships: [{ role: 'officer', bodyId }] });
    const path = { as: 'sub-olle', method: 'POST', path: '/v1/0184/imports' };
    expect((await tenant.call({ ...path, query: { kind: 'people' }, text: 'a' })).status).toBe(403);
  });

  it('is taken in once under one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'fil-1' };
    const first = await send('people', peopleFile(2), key);
    expect(await send('people', peopleFile(2), key)).toEqual(first);
    expect((await tenant.get('/v1/0184/imports')).json.items).toHaveLength(1);
  });
});

/** A table that breaks before its n-th write. */
class BreakingTable extends MemoryTable {
  writesLeft = Number.POSITIVE_INFINITY;

  override async write(writes: readonly Write[]): Promise<void> {
    if (this.writesLeft-- <= 0) throw new Error('The connection broke');
    return super.write(writes);
  }
}

describe('an import that breaks off', () => {
  it('goes on where it stopped, wherever that was, and writes everything exactly once', async () => {
    for (const breaksAfter of [0, 1, 37, 99, 100, 101, 150, 201, 251]) {
      const table = new BreakingTable();
      tenant = await aTenant(table);
      await send('people', peopleFile(250));
      const [accepted] = await takeEvents(table);
      if (accepted === undefined) throw new Error('not accepted');
      table.writesLeft = breaksAfter;
      await expect(tenant.react(accepted)).rejects.toThrow('The connection broke');
      table.writesLeft = Number.POSITIVE_INFINITY;
      await tenant.react(accepted);
      await tenant.react(accepted);

      const events = await takeEvents(table);
      const count = (name: string) => events.filter(({ type }) => type === `se.samsyn.${name}.v1`).length;
      expect([breaksAfter, count('PersonRegistered')]).toEqual([breaksAfter, 250]);
      expect([count('ImportProgressed'), count('ImportCompleted'), count('PersonChanged')]).toEqual([
        3, 1, 0,
      ]);
      const { items } = (await tenant.get('/v1/0184/imports')).json;
      expect(items).toMatchObject([{ chunksApplied: 3, rowCount: 250, refusedCount: 0 }]);
      // The rows hold names and addresses: nothing of them stays beside the records.
      const ref = { organisationId: solna, kind: 'import', id: items[0].id };
      const chunks = await Promise.all([1, 2, 3].map((chunk) => findChunk(table, ref, chunk)));
      expect(chunks).toEqual([undefined, undefined, undefined]);
    }
  });

  it('names a row that is refused by now, and writes the others', async () => {
    await send('people', peopleFile(2));
    await tenant.settle();
    await send('people', 'key;name;email\np0;Påhittade Ny;ny@example.org\np1;Påhittade Ny;ny@example.org');
    const [accepted] = await takeEvents(tenant.table);
    const id = idOfKey(solna, 'people', 'p0');
    const etag = String((await tenant.get(`/v1/0184/people/${id}`)).headers['etag']);
    const left = { handOverTo: idOfKey(solna, 'people', 'p1') };
    await tenant.post(`/v1/0184/people/${id}/departure`, left, { 'if-match': etag });
    if (accepted === undefined) throw new Error('not accepted');
    await tenant.react(accepted);
    const { items } = (await tenant.get('/v1/0184/imports')).json;
    const newest = (
      await tenant.get(
        `/v1/0184/imports/${items.find(({ refusedCount }: { refusedCount: number }) => refusedCount > 0).id}`,
      )
    ).json;
    expect(newest.refusedRows).toEqual([{ row: 2, rule: 'organisation.personHasNotLeft' }]);
    expect((await tenant.stores.people.find(solna, idOfKey(solna, 'people', 'p1')))?.state.name).toBe(
      'Påhittade Ny',
    );
  });
});

describe('reading a sheet', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('takes semicolons, commas and tabs, a byte order mark, and quoted line breaks', async () => {
    expect(await readSheet(bytes('\uFEFFa;b\r\n1;"x;\ny"\r\n'), 'text/csv')).toEqual([
      ['a', 'b'],
      ['1', 'x;\ny'],
    ]);
    expect(await readSheet(bytes('a,b\n1,2'), 'text/csv')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await readSheet(bytes('a\tb\n1\t2'), 'text/csv')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps empty rows, so that rows count as the spreadsheet counts them', async () => {
    expect(await readSheet(bytes('a;b\n\n1;2'), 'text/csv')).toHaveLength(3);
  });

  it('takes what Excel on a Swedish Windows saves', async () => {
    expect(await readSheet(Uint8Array.from([0x6e, 0xe4, 0x6d, 0x6e, 0x64]), 'text/csv')).toEqual([['nämnd']]);
  });

  it('takes Excel, with dates as dates and numbers as text', async () => {
    const file = await writeExcel([
      [{ value: 'nyckel' }, { value: 'från' }, { value: 'antal' }],
      [],
      [
        { value: ' e1 ' },
        { value: new Date('2026-05-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: 184 },
      ],
    ]).toBuffer();
    expect(await readSheet(file, excelType)).toEqual([
      ['nyckel', 'från', 'antal'],
      ['', '', ''],
      ['e1', '2026-05-01', '184'],
    ]);
  });

  it.each([
    ['CSV with a broken quote', bytes('a;b\n1;"x'), 'text/csv', 'malformed'],
    ['a text that says it is Excel', bytes('hej'), excelType, 'malformed'],
    ['a broken Excel file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]), excelType, 'malformed'],
    ['more than a megabyte', new Uint8Array(1_000_001), 'text/csv', 'tooLarge'],
  ])('refuses %s', async (_what, file, contentType, kind) => {
    const problem = await readSheet(file, contentType).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ kind });
  });
});
