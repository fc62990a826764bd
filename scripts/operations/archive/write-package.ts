import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { copyFile, type FileBucket } from '../copy-file.ts';
import type { CaseFile } from './case-file.ts';
import { diaryAsCsv, diaryOf } from './diary.ts';
import { ermsOf } from './erms.ts';
import { metsOf } from './mets.ts';
import type { CasePackage, PackedFile } from './package.ts';
import { filesOf, type PackageFile } from './package-files.ts';
import { recordSchema } from './record-schemas.ts';

const formatDescription = resolve(import.meta.dirname, '../../../docs/export.md');

/** Letters and digits of a case number, and what tells apart two numbers that share those: "0184-ON-2027-1-3f2a9c1b". */
export const packageIdOf = ({ organisationId, bodyId, caseNumber }: Omit<CaseFile, 'records'>): string => {
  const readable = caseNumber
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const distinct = createHash('sha256')
    .update(JSON.stringify([bodyId, caseNumber]))
    .digest('hex');
  return [organisationId, readable, distinct.slice(0, 8)].filter(Boolean).join('-');
};

interface Destination {
  readonly bucket: FileBucket;
  /** The package's own. */
  readonly folder: string;
}

/**
 * Writes a file and says what was written.
 * @throws Error when the bucket's bytes are not those that were registered.
 */
const pack = async (
  { content, ...file }: PackageFile,
  { bucket, folder }: Destination,
): Promise<PackedFile> => {
  const { path } = file;
  if ('text' in content) {
    const bytes = Buffer.from(content.text);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    return {
      ...file,
      sizeBytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  }
  const { key, objectVersion } = content;
  const { sizeBytes, sha256 } = await copyFile(bucket, { key, objectVersion, path, folder });
  if (sha256 !== content.sha256 || sizeBytes !== content.sizeBytes) {
    throw new Error(`The file ${key} is not the one that was registered: its checksum differs.`);
  }
  return { ...file, sizeBytes, sha256 };
};

/** Writes one case as a package; METS.xml comes last, so that a folder without one is known to be unfinished. */
export const writePackage = async (packed: CasePackage, destination: Destination): Promise<void> => {
  const { file, packedAt: createdAt } = packed;
  const write = (path: string, contentType: string, text: string) =>
    pack({ path, contentType, createdAt, description: path, content: { text } }, destination);

  const byRecord = new Map(file.records.map((record) => [record.id, filesOf(file, record)]));
  const data: PackedFile[] = [];
  for (const each of [...byRecord.values()].flat()) data.push(await pack(each, destination));
  const diary = diaryOf(file);
  const descriptive = [
    {
      ...(await write('metadata/descriptive/erms.xml', 'application/xml', ermsOf(packed, byRecord))),
      metadataType: 'ERMS',
    },
    {
      ...(await write('metadata/descriptive/diary.csv', 'text/csv', diaryAsCsv(file, diary))),
      metadataType: 'DIARY',
    },
    {
      ...(await write(
        'metadata/descriptive/diary.json',
        'application/json',
        `${JSON.stringify({ caseNumber: file.caseNumber, rows: diary }, undefined, 2)}\n`,
      )),
      metadataType: 'DIARY',
    },
  ];
  const documentation = [
    await write('documentation/export.md', 'text/markdown', readFileSync(formatDescription, 'utf8')),
  ];
  const schemas: PackedFile[] = [];
  for (const kind of new Set(file.records.map((record) => record.kind))) {
    schemas.push(await write(`schemas/${kind}.schema.json`, 'application/json', recordSchema(kind)));
  }
  const mets = metsOf(packed, { descriptive, documentation, schemas, data });
  await writeFile(join(destination.folder, 'METS.xml'), mets);
};
