import { describe, expect, it } from 'vitest';
import { noteCleared } from '#shared/domain/document/clear-document.ts';
import { type Document, newestVersion } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { recordInspection, recordVerdict } from '#shared/domain/document/record-facts.ts';
import { ring, waitsFor } from '#shared/domain/document/ring.ts';
import { accepted } from '../plan/a-plan.ts';
import {
  aClearedDocument,
  aClearingDocument,
  aDocument,
  aFile,
  announcedAt,
  anotherFile,
  at,
  clean,
  disposed,
  documentId,
  quarantined,
  revised,
  sender,
  withdrawn,
} from './a-document.ts';

const later = '2026-11-22T08:05:00.000Z';
const [first, second] = [
  { fileId: 'file-1', ...aFile() },
  { fileId: 'file-2', ...anotherFile },
];
const two = (): Document => aDocument({ files: [aFile(), anotherFile] });
const clearingTwo = (): Document =>
  [quarantined(), quarantined({ fileId: 'file-2', objectVersion: 'q-2' })].reduce((document, file) => {
    const inspected = accepted(recordInspection(document, file, at())).state;
    return accepted(recordVerdict(inspected, { ...file, ...clean }, at())).state;
  }, two());
const version = { version: 1, announcedAt, sender };
const inspection = { name: 'DocumentInspected', data: { documentId, ...quarantined() } };
const scan = { name: 'DocumentScanned', data: { documentId, ...quarantined(), ...clean } };
const rejection = (reason: string, fileId = 'file-1') => ({
  name: 'DocumentRejected',
  data: { documentId, version: 1, fileId, reason },
});

describe('a fact', () => {
  it('is laid at its file, whose exact version it is about', () => {
    expect(recordInspection(two(), quarantined(), at(later))).toStrictEqual({
      state: {
        ...two(),
        versions: {
          1: {
            ...version,
            status: 'announced',
            files: [{ ...first, objectVersion: 'q-1', inspection: { at: later } }, second],
          },
        },
      },
      events: [inspection],
    });
    expect(recordVerdict(two(), { ...quarantined(), ...clean }, at(later))).toStrictEqual({
      state: {
        ...two(),
        versions: {
          1: {
            ...version,
            status: 'announced',
            files: [{ ...first, objectVersion: 'q-1', scan: { ...clean, at: later } }, second],
          },
        },
      },
      events: [scan],
    });
  });

  it('rejects the version with the fault that was found', () => {
    expect(
      recordInspection(aDocument(), { ...quarantined(), fault: 'typeDiffers' }, at(later)),
    ).toStrictEqual({
      state: {
        ...aDocument(),
        versions: {
          1: {
            ...version,
            status: 'rejected',
            files: [{ ...first, objectVersion: 'q-1', inspection: { fault: 'typeDiffers', at: later } }],
            rejected: { fileId: 'file-1', reason: 'typeDiffers', at: later },
          },
        },
      },
      events: [
        { ...inspection, data: { ...inspection.data, fault: 'typeDiffers' } },
        rejection('typeDiffers'),
      ],
    });
  });

  it('rejects the version with the threat that was found', () => {
    const verdict = 'THREATS_FOUND';
    const decision = accepted(recordVerdict(aDocument(), { ...quarantined(), verdict }, at(later)));
    expect(decision.events).toEqual([
      { ...scan, data: { ...scan.data, verdict } },
      rejection('threatsFound'),
    ]);
    expect(newestVersion(decision.state)).toMatchObject({
      status: 'rejected',
      files: [{ objectVersion: 'q-1', scan: { verdict, at: later } }],
      rejected: { fileId: 'file-1', reason: 'threatsFound', at: later },
    });
  });

  it('is told once of a file, and never of what is decided or of other bytes', () => {
    const scanned = accepted(recordVerdict(two(), { ...quarantined(), ...clean }, at())).state;
    expect(recordVerdict(scanned, { ...quarantined(), verdict: 'THREATS_FOUND' }, at())).toBeUndefined();
    expect(recordInspection(scanned, quarantined({ objectVersion: 'q-9' }), at())).toBeUndefined();
    const inspected = accepted(recordInspection(two(), quarantined(), at())).state;
    expect(recordInspection(inspected, { ...quarantined(), fault: 'typeDiffers' }, at())).toBeUndefined();
    const rejected = accepted(
      recordInspection(two(), { ...quarantined(), fault: 'typeDiffers' }, at()),
    ).state;
    const other = quarantined({ fileId: 'file-2', objectVersion: 'q-2' });
    expect(recordInspection(rejected, other, at())).toBeUndefined();
    expect(recordVerdict(rejected, { ...other, ...clean }, at())).toBeUndefined();
    expect(recordInspection(aDocument(), quarantined({ version: 2 }), at())).toBeUndefined();
  });

  it('that is the last one wanting sends the version on its way, with all its files', () => {
    const files = [quarantined(), quarantined({ fileId: 'file-2', objectVersion: 'q-2' })];
    const inspected = files.reduce(
      (document, file) => accepted(recordInspection(document, file, at())).state,
      two(),
    );
    const half = accepted(recordVerdict(inspected, { ...quarantined(), ...clean }, at()));
    expect(half.events).toEqual([scan]);
    expect(newestVersion(half.state).status).toBe('announced');
    const last = { ...quarantined({ fileId: 'file-2', objectVersion: 'q-2' }), ...clean };
    const whole = accepted(recordVerdict(half.state, last, at(later)));
    expect(newestVersion(whole.state)).toStrictEqual({
      ...version,
      status: 'clearing',
      files: [
        {
          ...first,
          objectVersion: 'q-1',
          inspection: { at: announcedAt },
          scan: { ...clean, at: announcedAt },
        },
        { ...second, objectVersion: 'q-2', inspection: { at: announcedAt }, scan: { ...clean, at: later } },
      ],
    });
    expect(whole.events).toEqual([
      { name: 'DocumentScanned', data: { documentId, ...last } },
      {
        name: 'DocumentClearing',
        data: {
          documentId,
          version: 1,
          files: [
            { fileId: 'file-1', objectVersion: 'q-1' },
            { fileId: 'file-2', objectVersion: 'q-2' },
          ],
        },
      },
    ]);
  });

  it('sends nothing on its way while one file has only its inspection', () => {
    const one = [quarantined(), quarantined({ fileId: 'file-2' })].map((file) => ({ ...file, ...clean }));
    const scanned = one.reduce(
      (document, file) => accepted(recordVerdict(document, file, at())).state,
      two(),
    );
    const { state, events } = accepted(recordInspection(scanned, quarantined(), at()));
    expect(events).toEqual([inspection]);
    expect(newestVersion(state).status).toBe('announced');
  });
});

describe('clearing a version', () => {
  const stored = [
    { fileId: 'file-1', objectVersion: 'd-1' },
    { fileId: 'file-2', objectVersion: 'd-2' },
  ];

  it('says where its files lie from now on', () => {
    const document = clearingTwo();
    const before = newestVersion(document);
    expect(noteCleared(document, { version: 1, files: stored }, at(later))).toStrictEqual({
      state: {
        ...document,
        versions: {
          1: {
            ...before,
            status: 'cleared',
            clearedAt: later,
            files: [
              { ...before.files[0], storedVersion: 'd-1' },
              { ...before.files[1], storedVersion: 'd-2' },
            ],
          },
        },
      },
      events: [{ name: 'DocumentCleared', data: { documentId, version: 1, files: stored } }],
    });
  });

  it('needs every file, and is nothing for a version that is not on its way', () => {
    expect(() => noteCleared(clearingTwo(), { version: 1, files: stored.slice(1) }, at())).toThrow(
      'Not every file of version 1 has been copied',
    );
    expect(noteCleared(clearingTwo(), { version: 2, files: stored }, at())).toBeUndefined();
  });
});

describe('the alarm of a version', () => {
  const overdueAt = '2026-11-22T08:30:00.000Z';
  const dayAfter = '2026-11-23T08:00:00.000Z';
  const partly = (): Document => accepted(recordInspection(two(), quarantined(), at())).state;
  const overdue = (missing: string, number = 1) => [
    { name: 'DocumentScanOverdue', data: { documentId, version: number, waitsFor: missing } },
  ];

  it('tells once that it is undecided', () => {
    const document = aDocument();
    expect(ring(document, at(overdueAt))).toStrictEqual({
      state: { ...document, versions: { 1: { ...newestVersion(document), overdueSince: overdueAt } } },
      events: overdue('upload'),
    });
  });

  it('gives up what has not come whole in a day, by the file that is missing', () => {
    const told = accepted(ring(partly(), at(overdueAt))).state;
    expect(documentRules.wakeAt(told)).toBe(dayAfter);
    expect(ring(told, at('2026-11-23T07:59:59.999Z'))).toBeUndefined();
    expect(ring(told, at(dayAfter))).toStrictEqual({
      state: {
        ...told,
        versions: {
          1: {
            ...newestVersion(told),
            status: 'rejected',
            rejected: { fileId: 'file-2', reason: 'neverArrived', at: dayAfter },
          },
        },
      },
      events: [rejection('neverArrived', 'file-2')],
    });
  });

  it('gives up at once what nobody looked at for a day', () => {
    expect(accepted(ring(aDocument(), at(dayAfter))).events).toEqual([rejection('neverArrived')]);
    expect(accepted(ring(aDocument(), at('2026-11-23T07:59:59.999Z'))).events).toEqual(overdue('upload'));
  });

  it('is of the newest version', () => {
    const again = revised();
    expect(documentRules.wakeAt(again)).toBe(overdueAt);
    expect(accepted(ring(again, at(overdueAt))).events).toEqual(overdue('upload', 2));
  });

  it('waits for the first thing that is missing of any file', () => {
    const inspected = accepted(recordInspection(partly(), quarantined({ fileId: 'file-2' }), at())).state;
    const half = accepted(
      recordVerdict(partly(), { ...quarantined({ fileId: 'file-2' }), ...clean }, at()),
    ).state;
    expect(
      [two(), partly(), half, inspected, aClearingDocument()].map((one) => waitsFor(newestVersion(one))),
    ).toEqual(['upload', 'upload', 'inspection', 'verdict', 'clearing']);
  });

  it('rings for what is on its way out of quarantine, and gives none of it up', () => {
    const clearing = aClearingDocument();
    expect(documentRules.wakeAt(clearing)).toBe(overdueAt);
    const { state, events } = accepted(ring(clearing, at('2026-12-24T08:00:00.000Z')));
    expect(events).toEqual(overdue('clearing'));
    expect(documentRules.wakeAt(state)).toBeUndefined();
  });

  it('is silent for what is decided, withdrawn or disposed of', () => {
    const rejected = accepted(
      recordVerdict(aDocument(), { ...quarantined(), verdict: 'FAILED' }, at()),
    ).state;
    for (const document of [aClearedDocument(), rejected, withdrawn(aDocument()), disposed(aDocument())]) {
      expect(documentRules.wakeAt(document)).toBeUndefined();
      expect(ring(document, at('2027-01-01T08:00:00.000Z'))).toBeUndefined();
    }
  });
});
