import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Envelope } from '#events/envelope.ts';
import { clearDocument } from '#functions/document/clear-document/clear-document.ts';
import { inspectUpload } from '#functions/document/inspect-upload/inspect-upload.ts';
import { recordVerdict } from '#functions/document/record-verdict/record-verdict.ts';
import { removeUpload } from '#functions/document/remove-upload/remove-upload.ts';
import { MemoryObjectStore } from '#shared/documents/memory-object-store.ts';
import { announceDocument } from '#shared/domain/document/announce-document.ts';
import { newestVersion } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { aFile, anAnnouncement, at, documentId, solna } from '../../shared/domain/document/a-document.ts';
import { takeEvents } from '../organisation/a-tenant.ts';
import { Crash, Crasher } from './crasher.ts';

const contents = ['%PDF-1.7 anbud', 'fråga;svar\r\n'].map((text) => Uint8Array.from(Buffer.from(text)));

/** Announces two files, sends them, and delivers every message until it is taken, with one crash on the way. */
const goThrough = async (crasher: Crasher, verdict: 'NO_THREATS_FOUND' | 'THREATS_FOUND') => {
  const table = new MemoryTable();
  const quarantine = new MemoryObjectStore('quarantine');
  const kept = new MemoryObjectStore('documents');
  const documents = documentStore(crasher.around(table, ['write', 'query']));
  const bytes = crasher.around(quarantine, ['describe', 'read', 'remove']);
  const copier = crasher.around(kept.copierFrom(quarantine), ['copyOnce']);
  const system: Cause = { now: at().now, actor: { system: 'test', organisationId: solna } };

  const files = contents.map((content, index) =>
    aFile({
      name: ['Anbud.pdf', 'Enkät.csv'][index] as string,
      contentType: index === 0 ? 'application/pdf' : 'text/csv',
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }),
  );
  await decideAndSave({
    store: documentStore(table),
    organisationId: solna,
    id: documentId,
    cause: system,
    decide: () => announceDocument(anAnnouncement({ files }), at()),
  });
  const messages: (() => Promise<void>)[] = contents.flatMap((content, index) => {
    const key = objectKeyOf({ organisationId: solna, documentId, version: 1, fileId: `file-${index + 1}` });
    const { objectVersion } = quarantine.put(key, content);
    return [
      () =>
        inspectUpload(
          { bucket: { name: 'quarantine' }, object: { key, 'version-id': objectVersion } },
          { now: at().now },
          { documents, quarantine: bytes },
        ),
      () =>
        recordVerdict(
          {
            s3ObjectDetails: { objectKey: key, versionId: objectVersion },
            scanResultDetails: { scanResultStatus: verdict },
          },
          { now: at().now },
          { documents },
        ),
    ];
  });
  const react = (envelope: Envelope): (() => Promise<void>)[] => {
    const event = { name: '', data: envelope.data as never, organisationId: solna, envelope };
    if (envelope.type.includes('DocumentClearing'))
      return [() => clearDocument(event, system, { documents, copier, quarantine: bytes })];
    if (envelope.type.includes('DocumentRejected'))
      return [() => removeUpload(event, system, { documents, quarantine: bytes })];
    return [];
  };
  for (;;) {
    const deliver = messages.shift();
    if (deliver === undefined) {
      messages.push(...(await takeEvents(table)).flatMap(react));
      if (messages.length === 0) break;
      continue;
    }
    await deliver().catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      messages.push(deliver);
    });
    // Every message may come a second time.
    if (crasher.hasStruck) await deliver();
  }
  const stored = await documentStore(table).find(solna, documentId);
  return { quarantine, kept, version: newestVersion((stored as NonNullable<typeof stored>).state) };
};

it.each([false, true])(
  'a crash at any step leaves no cleared document unrecorded and no recorded document uncleared (after the call: %s)',
  async (isAfter) => {
    let hasStruck = true;
    let steps = 0;
    for (let nth = 1; hasStruck; nth++) {
      const crasher = new Crasher(nth, isAfter);
      const { quarantine, kept, version } = await goThrough(crasher, 'NO_THREATS_FOUND');
      hasStruck = crasher.hasStruck;
      steps = nth;
      expect([nth, version.status]).toEqual([nth, 'cleared']);
      expect(new Set(kept.versions.map(({ objectVersion }) => objectVersion))).toEqual(
        new Set(version.files.map(({ storedVersion }) => storedVersion)),
      );
      expect(kept.versions).toHaveLength(2);
      expect(quarantine.versions).toEqual([]);
    }
    expect(steps).toBeGreaterThan(15);
  },
);

it.each([false, true])(
  'a crash at any step of a rejection leaves no bytes and lets none through (after the call: %s)',
  async (isAfter) => {
    let hasStruck = true;
    for (let nth = 1; hasStruck; nth++) {
      const crasher = new Crasher(nth, isAfter);
      const { quarantine, kept, version } = await goThrough(crasher, 'THREATS_FOUND');
      hasStruck = crasher.hasStruck;
      expect([nth, version.status, version.rejected?.reason]).toEqual([nth, 'rejected', 'threatsFound']);
      expect([...kept.versions, ...quarantine.versions]).toEqual([]);
    }
  },
);
