import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Document } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { listPartition, readLogPartition, sharePartition } from '#shared/storage/keys.ts';
import type { Item, Query, Table } from '#shared/storage/table.ts';
import { joinRecord } from './join-record.ts';
import { recordKinds } from './record-kinds.ts';

export interface TenantExport {
  readonly table: Table;
  /** Where the documents' files lie; without it only their records are written. */
  readonly files?: { readonly s3: S3Client; readonly bucketName: string };
  readonly organisationId: string;
  readonly folder: string;
  readonly exportedAt: string;
  /** Told as each kind of record is done, and each document. */
  readonly onProgress?: (part: string, count: number) => void;
}

/** One file of the export, as the manifest names it. */
export interface ExportedFile {
  readonly path: string;
  readonly count: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** What the whole export holds: enough to check it, years later, without Samsyn. */
export interface ExportManifest {
  readonly format: 'samsyn-export';
  readonly formatVersion: 1;
  readonly organisationId: string;
  readonly exportedAt: string;
  readonly files: readonly ExportedFile[];
}

/** All items of a query, page by page, so that the largest municipality fits in memory. */
async function* itemsOf(table: Table, query: Query): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, limit: 100, ...(cursor && { cursor }) });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
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

/** Copies one stored version of a file out of the bucket. */
async function writeFileOf(
  { s3, bucketName }: NonNullable<TenantExport['files']>,
  { key, objectVersion, path, folder }: Record<'key' | 'objectVersion' | 'path' | 'folder', string>,
): Promise<ExportedFile> {
  const { Body } = await s3.send(
    new GetObjectCommand({ Bucket: bucketName, Key: key, VersionId: objectVersion }),
  );
  if (!(Body instanceof Readable)) throw new Error(`S3 answered no bytes of ${key}`);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(
    Body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        sizeBytes += chunk.byteLength;
        yield chunk;
      }
    },
    createWriteStream(join(folder, path)),
  );
  return { path, count: 1, sizeBytes, sha256: hash.digest('hex') };
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
        const items: Item[] = [];
        for await (const item of itemsOf(table, { pk: row.pk })) items.push(item);
        const record = joinRecord(kind, items);
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
          written.push(await writeFileOf(files, { key, objectVersion: storedVersion, path, folder }));
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
