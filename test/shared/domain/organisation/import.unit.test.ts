import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportId, OrganisationId } from '#events/identifiers.ts';
import {
  acceptImport,
  handOverImport,
  noteChunk,
  ringImport,
} from '#shared/domain/organisation/decide-import.ts';
import { importRules } from '#shared/domain/organisation/import.ts';
import { chunkRows, idOfKey, importLimits } from '#shared/domain/organisation/import-rows.ts';
import { accepted, anna, bo, broken, circumstances, solna } from './a-known.ts';

const importId = '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as ImportId;
const anImport = (chunkCount = 3) =>
  accepted(
    acceptImport(
      undefined,
      { importId, organisationId: solna, kind: 'units', rowCount: 240, chunkCount },
      circumstances,
    ),
  ).state;
const later = { ...circumstances, now: '2026-10-01T09:00:00.000Z' };

describe('an import', () => {
  it('is noted chunk by chunk until it is completed, with the rows that were refused on the way', () => {
    const refused = { row: 117, rule: 'organisation.unitIsActive' };
    const first = accepted(noteChunk(anImport(), { chunk: 1, refusedRows: [] }, circumstances));
    expect(first.events.map(({ name }) => name)).toEqual(['ImportProgressed']);
    const second = accepted(
      noteChunk(first.state, { chunk: 2, refusedRows: [refused] }, circumstances),
    ).state;
    const third = accepted(noteChunk(second, { chunk: 3, refusedRows: [] }, circumstances));
    expect(third.events.at(-1)).toEqual({
      name: 'ImportCompleted',
      data: { importId, kind: 'units', rowCount: 240, refusedCount: 1 },
    });
    expect(importRules.wakeAt(third.state)).toBeUndefined();
  });

  it('completes exactly once, whatever chunks are noted again or too early', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 }), (chunks) => {
        let state = anImport(4);
        let completions = 0;
        for (const chunk of chunks) {
          const decision = noteChunk(state, { chunk, refusedRows: [] }, circumstances);
          if (decision === undefined) expect(chunk).toBeLessThanOrEqual(state.chunksApplied);
          else if ('violations' in decision)
            expect(chunk).not.toBe(state.chunksApplied + 1 > 4 ? 0 : state.chunksApplied + 1);
          else {
            completions += decision.events.filter(({ name }) => name === 'ImportCompleted').length;
            state = decision.state;
          }
        }
        expect(completions).toBe(state.chunksApplied === 4 ? 1 : 0);
      }),
    );
  });

  it('that is not completed within an hour is told of once, and waits for the one who sent it', () => {
    const started = anImport();
    expect(importRules.wakeAt(started)).toBe('2026-10-01T09:00:00.000Z');
    expect(ringImport(started, circumstances)).toBeUndefined();
    const stalled = accepted(ringImport(started, later));
    expect(stalled.events).toEqual([
      { name: 'ImportStalled', data: { importId, chunksApplied: 0, chunkCount: 3 } },
    ]);
    expect(importRules.involved(stalled.state)).toMatchObject([{ waitsFor: { task: 'sendFileAgain' } }]);
    expect(importRules.wakeAt(stalled.state)).toBeUndefined();
    expect(ringImport(stalled.state, later)).toBeUndefined();
  });

  it('that stalled and goes on after all waits for nobody when it is completed', () => {
    const stalled = accepted(ringImport(anImport(1), later)).state;
    const done = accepted(noteChunk(stalled, { chunk: 1, refusedRows: [] }, later)).state;
    expect(importRules.involved(done)[0]).not.toHaveProperty('waitsFor');
  });

  it('is accepted once and applied in order', () => {
    const state = anImport();
    const again = { importId, organisationId: solna, kind: 'units', rowCount: 240, chunkCount: 3 } as const;
    expect(acceptImport(state, again, circumstances)).toBeUndefined();
    expect(broken(noteChunk(state, { chunk: 2, refusedRows: [] }, circumstances))).toEqual([
      'import.chunksInOrder',
    ]);
  });

  it('is looked after by another when the one who sent it leaves', () => {
    const handOver = {
      from: { organisationId: solna, personId: anna },
      to: { organisationId: solna, personId: bo },
    };
    const { state } = accepted(handOverImport(anImport(), handOver, circumstances));
    expect(state.startedBy).toBe(bo);
    expect(handOverImport(state, handOver, circumstances)).toBeUndefined();
  });
});

describe('the id of a key in a file', () => {
  it('is the same each time, differs by organisation and kind, and a UUID stands for itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        const id = idOfKey(solna, 'units', key);
        expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(idOfKey(solna, 'units', key)).toBe(id);
        expect(idOfKey(solna, 'people', key)).not.toBe(id);
        expect(idOfKey('2080' as OrganisationId, 'units', key)).not.toBe(id);
        expect(idOfKey(solna, 'units', id)).toBe(id);
      }),
    );
  });
});

describe('chunks', () => {
  it('lose no row, change no order within a group, stay small and keep groups whole', () => {
    const rows = fc.array(fc.record({ group: fc.integer({ min: 0, max: 30 }), text: fc.string() }), {
      maxLength: 500,
    });
    fc.assert(
      fc.property(rows, (all) => {
        const chunks = chunkRows(all, ({ group }) => String(group));
        const byGroup = (list: readonly { group: number }[]) => [...list].sort((a, b) => a.group - b.group);
        expect(byGroup(chunks.flat())).toEqual(byGroup(all));
        for (const group of new Set(all.map((row) => row.group))) {
          expect(chunks.filter((chunk) => chunk.some((row) => row.group === group))).toHaveLength(1);
        }
        for (const chunk of chunks) {
          const groups = new Set(chunk.map((row) => row.group)).size;
          expect(chunk.length <= importLimits.rowsPerChunk || groups === 1).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('of rows that stand alone are filled to a hundred', () => {
    expect(chunkRows(Array.from({ length: 240 }, (_, row) => ({ row }))).map(({ length }) => length)).toEqual(
      [100, 100, 40],
    );
    const heavy = Array.from({ length: 10 }, () => ({ text: 'å'.repeat(50_000) }));
    expect(chunkRows(heavy).map(({ length }) => length)).toEqual([2, 2, 2, 2, 2]);
  });
});
