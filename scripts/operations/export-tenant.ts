import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Document } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { listPartition, readLogPartition, sharePartition } from '#shared/storage/keys.ts';
import type { Table } from '#shared/storage/table.ts';
import { copyFile, type ExportedFile, type FileBucket } from './copy-file.ts';
import { itemsOf, readRecord } from './read-items.ts';
import { recordKinds } from './record-kinds.ts';

export interface TenantExport {
  readonly table: Table;
  /** Where the documents' files lie; without it only their records are written. */
  readonly files?: FileBucket;
  readonly organisationId: string;
  readonly folder: string;
  readonly exportedAt: string;
  /** Told as each kind of record is done, and each document. */
  readonly onProgress?: (part: string, count: number) => void;
}

/** What the whole export holds: enough to check it, years later, without Samsyn. */
export interface ExportManifest {
  readonly format: 'samsyn-export';
  readonly formatVersion: 1;
  readonly organisationId: string;
  readonly exportedAt: string;
  readonly files: readonly ExportedFile[];
}

/** Writes JSON Lines and keeps count. */
async function writeLines(
  folder: string,
  path: string,
  lines: AsyncIterable<unknown>,
): Promise<ExportedFile> {
  const file = createWriteStream(join(folder, path));
  const hash: Hash = createHash('sha256');
  let count = 0;
  let sizeBytes = 0;
  for await (const line of lines) {
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    hash.update(bytes);
    count += 1;
    sizeBytes += bytes.byteLength;
    if (!file.write(bytes)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
  return { path, count, sizeBytes, sha256: hash.digest('hex') };
}

/**
 * Writes everything that the table and the bucket hold of one organisation into a folder: each record with its
 * events and earlier texts as JSON Lines by kind, what others share with it, who has read which document, and the
 * documents' files. `docs/export.md` describes the format. Reads by key only; changes nothing.
 */
export async function exportTenant(options: TenantExport): Promise<ExportManifest> {
  const { table, files, organisationId, folder, exportedAt, onProgress = () => undefined } = options;
  const organisation = organisationId as Parameters<typeof listPartition>[0];
  await mkdir(join(folder, 'records'), { recursive: true });
  const written: ExportedFile[] = [];
  const documents: Document[] = [];

  for (const kind of await recordKinds()) {
    const records = async function* () {
      const rows = itemsOf(table, { index: 'list', pk: listPartition(organisation, kind) });
      for await (const row of rows) {
        const record = await readRecord(table, { kind, pk: row.pk });
        if (kind === 'document') documents.push(record.state as Document);
        yield record;
      }
    };
    const file = await writeLines(folder, `records/${kind}.jsonl`, records());
    written.push(file);
    onProgress(kind, file.count);
  }

  const shares = async function* () {
    for await (const { sk, ownerId, relation } of itemsOf(table, { pk: sharePartition(organisation) })) {
      yield { ownerId, relation, record: sk.replace('#', '/') };
    }
  };
  written.push(await writeLines(folder, 'shares.jsonl', shares()));
  const readLog = async function* () {
    for (const { documentId } of documents) {
      for await (const item of itemsOf(table, { pk: readLogPartition(organisation, documentId) })) {
        yield item['read'];
      }
    }
  };
  written.push(await writeLines(folder, 'read-log.jsonl', readLog()));

  if (files) {
    for (const { documentId, versions } of documents) {
      for (const { version, files: versionFiles } of Object.values(versions)) {
        for (const { fileId, name, storedVersion } of versionFiles) {
          if (storedVersion === undefined) continue;
          const key = objectKeyOf({ organisationId: organisation, documentId, version, fileId });
          const path = `files/${documentId}/${version}/${fileId}-${name}`;
          written.push(await copyFile(files, { key, objectVersion: storedVersion, path, folder }));
        }
      }
      onProgress('files', written.filter(({ path }) => path.startsWith('files/')).length);
    }
  }

  const manifest = {
    format: 'samsyn-export',
    formatVersion: 1,
    organisationId,
    exportedAt,
    files: written,
  } as const;
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  return manifest;
}
