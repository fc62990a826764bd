import { createHash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryObjectStore } from '#shared/documents/memory-object-store.ts';
import type { ObjectCopier, ObjectReader, ObjectRef, ObjectRemover } from '#shared/documents/object-store.ts';
import { s3ObjectCopier } from '#shared/documents/s3-object-copier.ts';
import { s3ObjectReader } from '#shared/documents/s3-object-reader.ts';
import { s3ObjectRemover } from '#shared/documents/s3-object-remover.ts';
import { temporaryFolder } from '../../local/fixture-assembly.ts';
import { runS3Engine } from '../../local/fixture-s3.ts';

interface Buckets {
  readonly put: (key: string, text: string) => Promise<ObjectRef>;
  readonly quarantine: ObjectReader & ObjectRemover;
  readonly documents: ObjectReader & ObjectRemover;
  readonly copier: ObjectCopier;
  readonly stop: () => Promise<void>;
}

const inMemory = async (): Promise<Buckets> => {
  const quarantine = new MemoryObjectStore('quarantine');
  const documents = new MemoryObjectStore('documents');
  return {
    put: async (key, text) => quarantine.put(key, Uint8Array.from(Buffer.from(text))),
    quarantine,
    documents,
    copier: documents.copierFrom(quarantine),
    stop: async () => {},
  };
};

const inS3 = async (): Promise<Buckets> => {
  const { folder, remove } = temporaryFolder();
  const names = ['quarantine', 'documents'] as const;
  const buckets = names.map((name) => ({
    name,
    versioning: 'Enabled' as const,
    tellsEventBridge: false,
    corsRules: [],
  }));
  const { client, stop } = await runS3Engine(folder, buckets);
  const of = (name: string) => ({ ...s3ObjectReader(client, name), ...s3ObjectRemover(client, name) });
  return {
    async put(key, text) {
      const input = { Bucket: 'quarantine', Key: key, Body: text, ChecksumAlgorithm: 'SHA256' } as const;
      const { VersionId = '' } = await client.send(new PutObjectCommand(input));
      return { key, objectVersion: VersionId };
    },
    quarantine: of('quarantine'),
    documents: of('documents'),
    copier: s3ObjectCopier(client, { from: 'quarantine', to: 'documents' }),
    async stop() {
      await stop();
      remove();
    },
  };
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each([
  ['the twin in memory', inMemory],
  ['S3', inS3],
] as const)('the object store: %s', (_, start) => {
  let buckets: Buckets;
  beforeAll(async () => {
    buckets = await start();
  });
  afterAll(() => buckets?.stop());

  it('describes each version, and none that is not there', async () => {
    const first = await buckets.put('0184/a/1/file-1', 'first');
    const second = await buckets.put('0184/a/1/file-1', 'the second');
    expect(await buckets.quarantine.describe(first)).toEqual({ sizeBytes: 5, sha256: sha256('first') });
    expect(await buckets.quarantine.describe(second)).toEqual({
      sizeBytes: 10,
      sha256: sha256('the second'),
    });
    await buckets.quarantine.remove(first);
    expect(await buckets.quarantine.describe(first)).toBeUndefined();
    expect(await buckets.quarantine.describe(second)).toBeDefined();
  });

  it('reads a range, or as much of it as there is', async () => {
    const ref = await buckets.put('0184/b/1/file-1', '0123456789');
    const read = async (offset: number, length: number) =>
      new TextDecoder().decode(await buckets.quarantine.read(ref, { offset, length }));
    expect([await read(0, 4), await read(6, 2), await read(8, 100)]).toEqual(['0123', '67', '89']);
  });

  it('removes what is there, and takes what is gone as removed', async () => {
    const ref = await buckets.put('0184/c/1/file-1', 'x');
    await buckets.quarantine.remove(ref);
    await buckets.quarantine.remove(ref);
    expect(await buckets.quarantine.describe(ref)).toBeUndefined();
  });

  it('copies one exact version, once however often it is asked', async () => {
    const ref = await buckets.put('0184/d/1/file-1', 'clean');
    await buckets.put('0184/d/1/file-1', 'a later one');
    const objectVersion = await buckets.copier.copyOnce(ref);
    expect(await buckets.copier.copyOnce(ref)).toBe(objectVersion);
    const copy = { key: ref.key, objectVersion };
    expect(await buckets.documents.describe(copy)).toEqual({ sizeBytes: 5, sha256: sha256('clean') });
    await buckets.quarantine.remove(ref);
    await expect(buckets.copier.copyOnce({ ...ref, key: '0184/e/1/file-1' })).rejects.toThrow(Error);
    expect(await buckets.documents.describe(copy)).toBeDefined();
  });
});
