import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import type { Assessment } from '#shared/domain/assessment/assessment.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { keepRecord } from '#test/functions/assessment/keep-record.ts';
import { anOpenAssessment, municipality } from '#test/shared/domain/assessment/an-assessment.ts';
import { numberedRules } from '../../../scripts/operations/archive/case-file.ts';
import { type ArchiveExport, exportArchive } from '../../../scripts/operations/export-archive.ts';
import { aCase, aDocumentOfTheCase, documentIds } from './a-case.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsyn-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let counted = 0;

/** Exports from a table into a folder of its own; the bucket answers the same bytes for every key. */
const run = async (
  table: MemoryTable,
  which: ArchiveExport['which'],
  changes: Partial<ArchiveExport> = {},
) => {
  counted += 1;
  const to = join(folder, String(counted));
  const progress: string[] = [];
  const bytes = Buffer.from('planen');
  const answer = await exportArchive({
    table,
    bucket: {
      s3: { send: async () => ({ Body: Readable.from([bytes]) }) } as never,
      bucketName: 'documents',
    },
    organisationId: municipality,
    which,
    folder: to,
    packedAt: '2029-01-02T03:04:05.000Z',
    softwareVersion: '0.1.0',
    onProgress: (done, of, packageId) => progress.push(`${done}/${of} ${packageId ? 'packed' : 'left'}`),
    ...changes,
  });
  return { ...answer, to, progress };
};

/** The closed case in a table, and beside it one that is open. */
const aTable = async (): Promise<MemoryTable> => {
  const table = new MemoryTable();
  for (const { kind, id, state } of aCase().records) {
    if (kind === 'document' || kind === 'disclosure') continue;
    const rules = numberedRules[kind] as AggregateRules<unknown>;
    await keepRecord(aggregateStore({ table, rules }), id, state as never);
  }
  const open: Assessment = {
    ...anOpenAssessment({ caseNumber: 'ON/2026:118' }),
    assessmentId: '0192f0c1-7a2c-7c3d-8e4f-5a6b7c8d9e0f' as Assessment['assessmentId'],
  };
  await keepRecord(aggregateStore({ table, rules: numberedRules.assessment }), open.assessmentId, open);
  return table;
};

/** A document of the case's plan, with what was registered of its file. */
const withDocument = async (table: MemoryTable, sha256: string): Promise<void> => {
  const plan = aCase().records.find(({ kind }) => kind === 'plan');
  const { state } = aDocumentOfTheCase(documentIds.original, { link: { kind: 'plan', id: plan?.id ?? '' } });
  const document = state as Parameters<ReturnType<typeof documentStore>['save']>[0]['decision']['state'];
  const version = document.versions[1] as NonNullable<(typeof document.versions)[string]>;
  const files = version.files.map((file) => ({ ...file, sha256, sizeBytes: 6 }));
  await keepRecord(documentStore(table), documentIds.original, {
    ...document,
    versions: { 1: { ...version, files } },
  });
};

describe('the export to an e-archive', () => {
  test('packs what is closed before the day, says how far it has come, and leaves what goes on', async () => {
    const table = await aTable();
    const { packages, left, progress, to } = await run(table, { closedBefore: '2026-11-03' });
    expect(readdirSync(to)).toEqual(packages);
    expect(packages).toEqual([expect.stringMatching(/^0184-ON-2026-117-[0-9a-f]{8}$/)]);
    expect([left, progress]).toEqual([1, ['1/2 packed', '2/2 left']]);
    expect(await run(table, { closedBefore: '2026-11-02' })).toMatchObject({ packages: [], left: 2 });
  });

  test('takes the files of the case’s documents, and refuses one that is not what was registered', async () => {
    const table = await aTable();
    await withDocument(table, createHash('sha256').update('planen').digest('hex'));
    const { to, packages } = await run(table, { caseNumber: 'ON/2026:117' });
    const file = `representations/submission/data/document/${documentIds.original}/v1/file-1.pdf`;
    expect(existsSync(join(to, packages[0] ?? '', file))).toBe(true);
    const other = await aTable();
    await withDocument(other, 'b'.repeat(64));
    await expect(run(other, { caseNumber: 'ON/2026:117' })).rejects.toThrow(
      'is not the one that was registered: its checksum differs',
    );
  });

  test('refuses a case that is not there, and one that is not closed with what is open', async () => {
    const table = await aTable();
    await expect(run(table, { caseNumber: 'ON/2026:1' })).rejects.toThrow(
      'There is no case ON/2026:1 of 0184',
    );
    await expect(run(new MemoryTable(), { closedBefore: '2029-01-01' })).rejects.toThrow(
      'There is no case of 0184',
    );
    await expect(run(table, { caseNumber: 'ON/2026:118' })).rejects.toThrow(
      'The case ON/2026:118 (omvardnadsnamnden) is not closed:\n  assessment 0192f0c1-7a2c-7c3d-8e4f-5a6b7c8d9e0f: is open',
    );
  });

  test('refuses a folder that holds something', async () => {
    writeFileSync(join(folder, 'something'), '');
    await expect(run(await aTable(), { caseNumber: 'ON/2026:117' }, { folder })).rejects.toThrow(
      'is not empty',
    );
  });
});
