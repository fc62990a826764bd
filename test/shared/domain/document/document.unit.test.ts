import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteCleared } from '#shared/domain/document/clear-document.ts';
import { type Document, newestVersion, versionInForce } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { objectKeyOf, ownerOf } from '#shared/domain/document/object-key.ts';
import { recordInspection, recordVerdict } from '#shared/domain/document/record-facts.ts';
import { ring } from '#shared/domain/document/ring.ts';
import {
  aClearedDocument,
  aClearingDocument,
  accepted,
  aDocument,
  aFile,
  anotherFile,
  at,
  clean,
  documentId,
  quarantined,
  sender,
  solna,
  withdrawn,
} from './a-document.ts';

const cleared = (): Document => aClearedDocument();

describe('the two facts', () => {
  it('let a document through in either order', () => {
    const first = accepted(recordVerdict(aDocument(), { ...quarantined(), ...clean }, at()));
    expect(first.names).toEqual(['DocumentScanned']);
    const second = accepted(recordInspection(first.state, quarantined(), at()));
    expect(second.names).toEqual(['DocumentInspected', 'DocumentClearing']);
    expect(newestVersion(aClearingDocument()).status).toBe('clearing');
  });

  it.each([
    ['THREATS_FOUND', 'threatsFound'],
    ['UNSUPPORTED', 'scanUnsupported'],
    ['ACCESS_DENIED', 'scanDenied'],
    ['FAILED', 'scanFailed'],
  ] as const)('reject it when the verdict is %s', (verdict, reason) => {
    const { state, names } = accepted(recordVerdict(aDocument(), { ...quarantined(), verdict }, at()));
    expect(names).toEqual(['DocumentScanned', 'DocumentRejected']);
    expect(newestVersion(state)).toMatchObject({ status: 'rejected', rejected: { reason } });
    expect(documentRules.involved(state)).toEqual([
      { person: sender, waitsFor: { task: 'sendDocumentAgain' } },
    ]);
  });

  it('reject it with the fault that was found', () => {
    const { state } = accepted(
      recordInspection(aDocument(), { ...quarantined(), fault: 'typeDiffers' }, at()),
    );
    expect(newestVersion(state).rejected).toMatchObject({ fileId: 'file-1', reason: 'typeDiffers' });
  });

  it('change nothing a second time, of other bytes, of what is not there, or after the decision', () => {
    const once = accepted(recordInspection(aDocument(), quarantined(), at())).state;
    expect(recordInspection(once, quarantined(), at())).toBeUndefined();
    const other = quarantined({ objectVersion: 'q-2' });
    expect(recordVerdict(once, { ...other, ...clean }, at())).toBeUndefined();
    expect(recordInspection(once, other, at())).toBeUndefined();
    for (const unknown of [quarantined({ version: 2 }), quarantined({ fileId: 'file-9' })]) {
      expect(recordInspection(once, unknown, at())).toBeUndefined();
      expect(recordVerdict(once, { ...unknown, ...clean }, at())).toBeUndefined();
    }
    expect(
      recordVerdict(aClearingDocument(), { ...quarantined(), verdict: 'THREATS_FOUND' }, at()),
    ).toBeUndefined();
  });

  it('decide the same whatever their order and number, and all files together', () => {
    const files = ['file-1', 'file-2'].map((fileId) => quarantined({ fileId }));
    const facts = files.flatMap((file) => [
      (state: Document) => recordInspection(state, file, at()),
      (state: Document) => recordVerdict(state, { ...file, ...clean }, at()),
    ]);
    const order = fc.shuffledSubarray([...facts, ...facts, ...facts], { minLength: 12 });
    fc.assert(
      fc.property(order, (shuffled) => {
        let state = aDocument({ files: [aFile(), anotherFile] });
        const names: string[] = [];
        for (const fact of shuffled) {
          const decision = fact(state);
          if (decision === undefined) continue;
          const step = accepted(decision);
          state = step.state;
          names.push(...step.names);
        }
        expect(newestVersion(state).status).toBe('clearing');
        expect(names.filter((name) => name === 'DocumentClearing')).toHaveLength(1);
        expect(names).toHaveLength(5);
      }),
    );
  });
});

describe('clearing', () => {
  it('makes the version the one in force, once', () => {
    expect(versionInForce(aClearingDocument())).toBeUndefined();
    expect(versionInForce(cleared())?.files[0]?.storedVersion).toBe('d-1');
    const files = [{ fileId: 'file-1', objectVersion: 'd-2' }];
    expect(noteCleared(cleared(), { version: 1, files }, at())).toBeUndefined();
    expect(noteCleared(aDocument(), { version: 1, files }, at())).toBeUndefined();
    expect(() => noteCleared(aClearingDocument(), { version: 1, files: [] }, at())).toThrow(RangeError);
  });
});

describe('the alarm', () => {
  it('rings once after 30 minutes, and gives up what has not come in a day', () => {
    const document = aDocument();
    expect(documentRules.wakeAt(document)).toBe('2026-11-22T08:30:00.000Z');
    expect(ring(document, at('2026-11-22T08:29:59.000Z'))).toBeUndefined();
    const { state, names } = accepted(ring(document, at('2026-11-22T08:30:00.000Z')));
    expect(names).toEqual(['DocumentScanOverdue']);
    expect(documentRules.involved(state)[0]?.waitsFor).toEqual({ task: 'uploadDocument' });
    expect(documentRules.wakeAt(state)).toBe('2026-11-23T08:00:00.000Z');
    expect(ring(state, at('2026-11-22T09:00:00.000Z'))).toBeUndefined();
    const given = accepted(ring(state, at('2026-11-23T08:00:00.000Z')));
    expect(given.names).toEqual(['DocumentRejected']);
    expect(newestVersion(given.state).rejected?.reason).toBe('neverArrived');
    expect(documentRules.wakeAt(given.state)).toBeUndefined();
  });

  it('never gives up what has come and waits for its verdict', () => {
    const arrived = accepted(recordInspection(aDocument(), quarantined(), at())).state;
    const rung = accepted(ring(arrived, at('2026-11-24T08:00:00.000Z')));
    expect(rung.names).toEqual(['DocumentScanOverdue']);
    expect(documentRules.wakeAt(rung.state)).toBeUndefined();
    expect(documentRules.involved(rung.state)[0]?.waitsFor).toBeUndefined();
    expect(accepted(recordVerdict(rung.state, { ...quarantined(), ...clean }, at())).names).toContain(
      'DocumentClearing',
    );
  });

  it.each([
    ['clearing', aClearingDocument(), 'clearing'],
    ['upload', aDocument(), 'upload'],
    ['verdict', accepted(recordInspection(aDocument(), quarantined(), at())).state, 'verdict'],
    [
      'inspection',
      accepted(recordVerdict(aDocument(), { ...quarantined(), ...clean }, at())).state,
      'inspection',
    ],
  ])('says that it waits for %s', (_, document, waitsFor) => {
    const decision = ring(document, at('2026-11-22T09:00:00.000Z'));
    expect(decision).toMatchObject({ events: [{ data: { waitsFor } }] });
  });

  it('is silent for what is decided or withdrawn', () => {
    expect(documentRules.wakeAt(cleared())).toBeUndefined();
    expect(ring(cleared(), at('2027-01-01T08:00:00.000Z'))).toBeUndefined();
    expect(documentRules.wakeAt(withdrawn(aDocument()))).toBeUndefined();
    expect(ring(withdrawn(aDocument()), at('2027-01-01T08:00:00.000Z'))).toBeUndefined();
  });
});

describe("an object's key", () => {
  it('says whose file it is, and is read back', () => {
    const owner = { organisationId: solna, documentId, version: 3, fileId: 'file-2' };
    expect(objectKeyOf(owner)).toBe(`0184/${documentId}/3/file-2`);
    for (const version of [1, 10, 9999])
      expect(ownerOf(objectKeyOf({ ...owner, version }))).toEqual({ ...owner, version });
  });

  it.each([
    '',
    'x',
    'a/b/c/d',
    `0184/${documentId}/0/file-1`,
    `0184/${documentId}/01/file-1`,
    `0184/${documentId}/10000/file-1`,
    `0184/${documentId}/1x/file-1`,
    `0184/${documentId}/x1/file-1`,
    `0184/${documentId}/file-1`,
    `0184/${documentId}/1`,
    `0184/${documentId}/1/`,
    `0184/x/1/file-1`,
    `x/${documentId}/1/file-1`,
    `0184/${documentId}/1/../x`,
    `0184/${documentId}/1/file-1/x`,
  ])('is not made up of %s', (key) => {
    expect(ownerOf(key)).toBeUndefined();
  });
});
