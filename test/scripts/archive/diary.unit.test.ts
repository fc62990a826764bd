import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { diaryAsCsv, diaryOf } from '../../../scripts/operations/archive/diary.ts';
import { aCase, aDocumentOfTheCase, documentIds, theFileName, theMarkedTitle } from './a-case.ts';

const otherId = '0192f0c1-8889-7c3d-8e4f-5a6b7c8d9e0f';
const rows = diaryOf(aCase());

describe('the diary of a case', () => {
  test('has what came in, was drawn up and was sent, in the order of the dates', () => {
    expect(rows.map(({ number, date, direction, title }) => [number, date, direction, title])).toEqual([
      [1, '2026-09-01', 'drawnUp', 'Uppföljning inledd'],
      [2, '2026-10-07', 'drawnUp', 'Uppföljning avslutad'],
      [3, '2026-10-08', 'sent', 'Kvalitetsrapport till enheten för faktagranskning'],
      [4, '2026-10-09', 'received', 'Sekretessmarkerad handling: Anbud'],
      [5, '2026-10-09', 'received', 'Maskad version: Anbud'],
      [6, '2026-10-14', 'received', 'Enhetens svar på faktagranskningen'],
      [7, '2026-10-19', 'drawnUp', 'Kvalitetsrapport fastställd'],
      [8, '2026-10-20', 'sent', 'Kvalitetsrapport överlämnad till enheten'],
      [9, '2026-10-20', 'sent', 'Handlingsplan begärd av enheten'],
      [10, '2026-11-02', 'drawnUp', 'Handlingsplan avslutad'],
    ]);
  });

  test('says who did it by role, and names the unit as counterpart of what was sent to it', () => {
    expect(rows[5]).toMatchObject({ role: 'Enhetschef', counterpart: 'Hemtjänst Lönnen (fiktiv)' });
    expect(rows[8]).toMatchObject({ role: 'Samsyn' });
    expect(rows[0]).toMatchObject({ role: 'Handläggare', counterpart: undefined });
  });

  test('carries the marking, and neither title, file name nor sender of what is marked', () => {
    expect(rows[3]).toMatchObject({ secrecy: ['OSL 31:16', 'OSL 19:3'], recordId: documentIds.original });
    const text = JSON.stringify(rows) + diaryAsCsv(aCase(), rows);
    for (const hidden of [theMarkedTitle, theFileName, 'Vera Vårdare', 'Ny driftsform']) {
      expect(text).not.toContain(hidden);
    }
  });

  test('tells of new versions, of what was disposed of and of requests that were decided', () => {
    const [version] = Object.values(
      (aDocumentOfTheCase(otherId).state as { versions: Record<string, object> }).versions,
    );
    const more = aDocumentOfTheCase(otherId, {
      title: 'Avtal',
      versions: {
        '1': version as never,
        '2': { ...version, version: 2, clearedAt: '2026-12-01T08:00:00.000Z' } as never,
      },
      disposed: { at: '2027-01-02T08:00:00.000Z', reason: 'retention' },
    });
    expect(diaryOf(aCase(more)).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Avtal', 'Avtal, version 2', 'Avtal: gallrad']),
    );
  });

  test('reads back from its CSV as it was, and runs nothing in a spreadsheet', () => {
    const file = aCase(aDocumentOfTheCase(otherId, { title: '=HYPERLINK("http://a.example")' }));
    const csv = diaryAsCsv(file, diaryOf(file));
    const read = parse<Record<string, string>>(csv, { bom: true, delimiter: ';', columns: true });
    expect(read).toHaveLength(rows.length + 1);
    expect(read[3]).toMatchObject({
      Diarienummer: 'ON/2026:117',
      Löpnummer: '4',
      Datum: '2026-10-09',
      Riktning: 'Inkommen',
      Handlingstyp: 'Anbud',
      Sekretessmarkering: 'OSL 31:16, OSL 19:3',
    });
    expect(read.some(({ Rubrik = '' }) => Rubrik.startsWith('='))).toBe(false);
  });
});
