import { describe, expect, it } from 'vitest';
import type { ImportId } from '#events/identifiers.ts';
import {
  acceptImport,
  handOverImport,
  noteChunk,
  ringImport,
} from '#shared/domain/organisation/decide-import.ts';
import { type Import, importRules, type RefusedRow } from '#shared/domain/organisation/import.ts';
import { chunkRows, fitsTogether, importLimits } from '#shared/domain/organisation/import-rows.ts';
import { accepted, anna, bo, broken, circumstances, provider, solna } from './a-known.ts';

const importId = '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as ImportId;
const command = { importId, organisationId: solna, kind: 'people', rowCount: 140, chunkCount: 2 } as const;
const anImport = (): Import => accepted(acceptImport(undefined, command, circumstances)).state;
const note = (state: Import, chunk: number, refusedRows: RefusedRow[] = []) =>
  noteChunk(state, { chunk, refusedRows }, circumstances);
const refusedRow = (row: number): RefusedRow => ({ row, rule: 'organisation.unitIsActive' });
const once = (): Import => accepted(note(anImport(), 1, [refusedRow(17)])).state;
const done = (): Import => accepted(note(once(), 2, [refusedRow(117)])).state;
const { now } = circumstances;

describe('an import from acceptance to completion', () => {
  it('begins with nothing written', () => {
    expect(accepted(acceptImport(undefined, command, circumstances))).toEqual({
      state: { ...command, startedBy: anna, acceptedAt: now, chunksApplied: 0, refusedRows: [] },
      events: [{ name: 'ImportAccepted', data: { importId, kind: 'people', rowCount: 140, chunkCount: 2 } }],
    });
    const actor = { system: 'test', organisationId: solna };
    expect(accepted(acceptImport(undefined, command, { now, actor })).state).not.toHaveProperty('startedBy');
  });

  it('notes each chunk with the rows that were refused in it, and gathers them', () => {
    const first = note(anImport(), 1, [refusedRow(17)]);
    expect(accepted(first)).toEqual({
      state: { ...anImport(), chunksApplied: 1, refusedRows: [refusedRow(17)] },
      events: [
        {
          name: 'ImportProgressed',
          data: { importId, chunk: 1, chunkCount: 2, refusedRows: [refusedRow(17)] },
        },
      ],
    });
    const refusedRows = [refusedRow(17), refusedRow(117)];
    expect(accepted(note(once(), 2, [refusedRow(117)]))).toEqual({
      state: { ...anImport(), chunksApplied: 2, refusedRows, completedAt: now },
      events: [
        {
          name: 'ImportProgressed',
          data: { importId, chunk: 2, chunkCount: 2, refusedRows: [refusedRow(117)] },
        },
        { name: 'ImportCompleted', data: { importId, kind: 'people', rowCount: 140, refusedCount: 2 } },
      ],
    });
  });

  it('takes a chunk once, the next one only, and none after the last', () => {
    expect(note(once(), 1)).toBeUndefined();
    expect(note(once(), 0)).toBeUndefined();
    expect(note(anImport(), 2)).toMatchObject({
      kind: 'conflict',
      violations: [{ limit: 1, received: 2 }],
    });
    expect(broken(note(done(), 3))).toEqual(['import.chunksInOrder']);
  });

  it('never rings when it is completed', () => {
    const late = { ...circumstances, now: '2026-10-02T08:00:00.000Z' };
    expect(ringImport(done(), late)).toBeUndefined();
    expect(accepted(ringImport(anImport(), late)).state).toEqual({ ...anImport(), stalledAt: late.now });
  });

  it('is looked after by another, when it has somebody who sent it', () => {
    const [from, to] = [
      { organisationId: solna, personId: anna },
      { organisationId: solna, personId: bo },
    ];
    expect(accepted(handOverImport(anImport(), { from, to }, circumstances))).toEqual({
      state: { ...anImport(), startedBy: bo },
      events: [{ name: 'ResponsibilityHandedOver', data: { part: 'importer', from: anna, to: bo } }],
    });
    const { startedBy: _, ...nobodys } = anImport();
    expect(handOverImport(nobodys, { from, to }, circumstances)).toBeUndefined();
    const elsewhere = { ...from, organisationId: provider };
    expect(handOverImport(anImport(), { from: elsewhere, to }, circumstances)).toBeUndefined();
  });
});

describe('an import as its store sees it', () => {
  const stalled = (state: Import): Import => ({ ...state, stalledAt: '2026-10-01T09:00:00.000Z' });
  const person = { organisationId: solna, personId: anna };

  it('is listed by how far it has come', () => {
    expect(importRules.summary(done())).toEqual({
      importKind: 'people',
      acceptedAt: now,
      rowCount: 140,
      chunkCount: 2,
      chunksApplied: 2,
      refusedCount: 2,
      completedAt: now,
    });
    expect(importRules.summary(stalled(once()))).toMatchObject({ stalledAt: '2026-10-01T09:00:00.000Z' });
  });

  it('waits for who sent it only when it has stalled and is not completed', () => {
    expect(importRules.involved(once())).toStrictEqual([{ person }]);
    expect(importRules.involved(stalled(once()))).toStrictEqual([
      { person, waitsFor: { task: 'sendFileAgain' } },
    ]);
    expect(importRules.involved(stalled(done()))).toStrictEqual([{ person }]);
    const { startedBy: _, ...nobodys } = anImport();
    expect(importRules.involved(nobodys)).toEqual([]);
    expect(importRules.wakeAt(done())).toBeUndefined();
  });

  it('is the organisation’s own, and has no texts', () => {
    expect([importRules.sharedWith(once()), importRules.belongsTo(once())]).toEqual([[], {}]);
    expect(importRules.texts(once())).toBeUndefined();
  });
});

describe('what one chunk holds', () => {
  /** Rows of which so many take a number of bytes as JSON: brackets and quotes take four. */
  const rowOf = (bytes: number) => 'x'.repeat(bytes - 4);
  const { chunkBytes, rowsPerChunk, requirementsPerAgreement } = importLimits;
  const sizes = (rows: readonly string[]) => chunkRows(rows).map(({ length }) => length);

  it('is a number of bytes and rows, the last one counted in', () => {
    expect(sizes([rowOf(chunkBytes - 100), rowOf(100)])).toEqual([2]);
    expect(sizes([rowOf(chunkBytes - 100), rowOf(101)])).toEqual([1, 1]);
    expect(sizes(Array(rowsPerChunk + 1).fill('x'))).toEqual([rowsPerChunk, 1]);
  });

  it('may be all requirements of one agreement, when they are neither too many nor too long', () => {
    expect(fitsTogether(Array(requirementsPerAgreement).fill('x'))).toBe(true);
    expect(fitsTogether(Array(requirementsPerAgreement + 1).fill('x'))).toBe(false);
    expect(fitsTogether([rowOf(chunkBytes)])).toBe(true);
    expect(fitsTogether([rowOf(chunkBytes + 1)])).toBe(false);
  });
});
