import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announceDocument, announceVersion } from '#shared/domain/document/announce-document.ts';
import { noteCleared } from '#shared/domain/document/clear-document.ts';
import { type Document, newestVersion, versionInForce } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { handOver } from '#shared/domain/document/hand-over.ts';
import { objectKeyOf, ownerOf } from '#shared/domain/document/object-key.ts';
import { recordInspection, recordVerdict } from '#shared/domain/document/record-facts.ts';
import { ring } from '#shared/domain/document/ring.ts';
import { withdrawDocument } from '#shared/domain/document/withdraw-document.ts';
import {
  aClearedDocument,
  accepted,
  aDocument,
  aFile,
  anAnnouncement,
  anotherFile,
  at,
  documentId,
  planId,
  quarantined,
  refusedBy,
  sender,
  solna,
} from './a-document.ts';

const clean = { verdict: 'NO_THREATS_FOUND' } as const;
const limits = { fileBytes: 25 * 1024 * 1024, files: 20 };

const clearing = (): Document => {
  const inspected = accepted(recordInspection(aDocument(), quarantined(), at())).state;
  return accepted(recordVerdict(inspected, { ...quarantined(), ...clean }, at())).state;
};

const cleared = (): Document => aClearedDocument();

describe('announcing', () => {
  it('are open to the unit when they were sent to it under the agreement, and not what is only drawn up there', () => {
    const link = { kind: 'breach' as const, id: planId };
    const sent = {
      direction: 'sent' as const,
      date: '2026-11-20',
      counterpart: 'Björken Omsorg AB (fiktivt)',
    };
    const drawnUp = { direction: 'drawnUp' as const, date: '2026-11-20' };
    expect(aDocument({ link, origin: sent }).isOpenToUnit).toBe(true);
    expect(aDocument({ link, origin: drawnUp }).isOpenToUnit).toBe(false);
    expect(aDocument({ link, origin: sent, secrecyGrounds: ['OSL 26:1'] }).isOpenToUnit).toBe(false);
  });

  it('is open to the unit when it belongs to the plan, and not when it is marked', () => {
    expect(aDocument().isOpenToUnit).toBe(true);
    expect(aDocument({ secrecyGrounds: ['OSL 26:1'] })).toMatchObject({
      isOpenToUnit: false,
      secrecy: { grounds: ['OSL 26:1'], markedOn: '2026-11-22' },
    });
  });

  it.each([
    ['a path', '../../etc/passwd.pdf', 'document.fileNameIsPlain /files/0/name'],
    ['a Windows path', 'C:\\anbud.pdf', 'document.fileNameIsPlain /files/0/name'],
    ['a hidden file', '.pdf', 'document.fileNameIsPlain /files/0/name'],
    ['another ending', 'anbud.exe', 'document.extensionFitsType /files/0/name'],
    ['no ending', 'anbud', 'document.extensionFitsType /files/0/name'],
    ['two endings', 'anbud.pdf.exe', 'document.extensionFitsType /files/0/name'],
  ])('refuses a name with %s', (_, name, rule) => {
    expect(refusedBy(announceDocument(anAnnouncement({ files: [aFile({ name })] }), at()))).toContain(rule);
  });

  it('says everything that is wrong at once', () => {
    const files = [aFile(), aFile({ sizeBytes: 30 * 1024 * 1024 })];
    const origin = { direction: 'received' as const, date: '2026-11-23' };
    expect(refusedBy(announceDocument(anAnnouncement({ files, origin }), at()))).toEqual([
      'document.datedToday /origin/date',
      'document.hasCounterpart /origin/counterpart',
      'document.fileIsSmall /files/1/sizeBytes',
      'document.filesDiffer /files/1',
    ]);
  });

  it('refuses more files than the installation takes', () => {
    const command = { ...anAnnouncement({ files: [aFile(), anotherFile] }), limits: { ...limits, files: 1 } };
    expect(refusedBy(announceDocument(command, at()))).toEqual(['document.filesAreFew /files']);
  });

  it('takes a further version once the one before is decided, and keeps the old one in force until then', () => {
    const again = { files: [aFile({ sha256: 'c'.repeat(64) })], sender, limits };
    expect(refusedBy(announceVersion(aDocument(), again, at()))).toEqual(['document.oneVersionAtATime']);
    const { state } = accepted(announceVersion(cleared(), again, at()));
    expect([newestVersion(state).version, versionInForce(state)?.version]).toEqual([2, 1]);
    expect(
      refusedBy(
        announceVersion({ ...cleared(), withdrawn: { at: '', by: sender, reason: '' } }, again, at()),
      ),
    ).toEqual(['document.notWithdrawn']);
  });
});

describe('the two facts', () => {
  it('let a document through in either order', () => {
    const first = accepted(recordVerdict(aDocument(), { ...quarantined(), ...clean }, at()));
    expect(first.names).toEqual(['DocumentScanned']);
    const second = accepted(recordInspection(first.state, quarantined(), at()));
    expect(second.names).toEqual(['DocumentInspected', 'DocumentClearing']);
    expect(newestVersion(clearing()).status).toBe('clearing');
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
    expect(recordVerdict(clearing(), { ...quarantined(), verdict: 'THREATS_FOUND' }, at())).toBeUndefined();
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
    expect(versionInForce(clearing())).toBeUndefined();
    expect(versionInForce(cleared())?.files[0]?.storedVersion).toBe('d-1');
    const files = [{ fileId: 'file-1', objectVersion: 'd-2' }];
    expect(noteCleared(cleared(), { version: 1, files }, at())).toBeUndefined();
    expect(noteCleared(aDocument(), { version: 1, files }, at())).toBeUndefined();
    expect(() => noteCleared(clearing(), { version: 1, files: [] }, at())).toThrow(RangeError);
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
    ['clearing', clearing(), 'clearing'],
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
    const withdrawn = { ...aDocument(), withdrawn: { at: '', by: sender, reason: '' } };
    expect(documentRules.wakeAt(withdrawn)).toBeUndefined();
    expect(ring(withdrawn, at('2027-01-01T08:00:00.000Z'))).toBeUndefined();
  });
});

describe('withdrawing and handing over', () => {
  const other = { ...sender, personId: '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f' as never };
  const reason = 'Fel fil';

  it('is for the sender or the head, and happens once', () => {
    const own = { by: sender, reason, mayWithdrawAny: false };
    const { state, names } = accepted(withdrawDocument(cleared(), own, at()));
    expect(names).toEqual(['DocumentWithdrawn']);
    expect(versionInForce(state)?.version).toBe(1);
    expect(refusedBy(withdrawDocument(state, own, at()))).toEqual(['document.notWithdrawn']);
    expect(refusedBy(withdrawDocument(cleared(), { ...own, by: other }, at()))).toEqual([
      'document.ofItsSender',
    ]);
    expect(
      accepted(withdrawDocument(cleared(), { ...own, by: other, mayWithdrawAny: true }, at())).names,
    ).toEqual(['DocumentWithdrawn']);
  });

  it('moves what waits for the sender to another', () => {
    const { state } = accepted(handOver(cleared(), { from: sender, to: other }));
    expect(documentRules.involved(state)).toEqual([{ person: other }]);
    expect(handOver(state, { from: sender, to: other })).toBeUndefined();
  });
});

describe("an object's key", () => {
  it('says whose file it is, and is read back', () => {
    const owner = { organisationId: solna, documentId, version: 3, fileId: 'file-2' };
    expect(ownerOf(objectKeyOf(owner))).toEqual(owner);
  });

  it.each([
    '',
    'x',
    'a/b/c/d',
    `0184/${documentId}/0/file-1`,
    `0184/${documentId}/1/../x`,
    `0184/${documentId}/1/file-1/x`,
  ])('is not made up of %s', (key) => {
    expect(ownerOf(key)).toBeUndefined();
  });
});
