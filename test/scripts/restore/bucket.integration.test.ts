import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentId } from '#events/identifiers.ts';
import { isRefused } from '#shared/domain/decision.ts';
import { announceDocument } from '#shared/domain/document/announce-document.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planObjects, restoreObjects } from '../../../scripts/operations/restore/restore-objects.ts';
import { versionsOf } from '../../../scripts/operations/stored-versions.ts';
import { temporaryFolder } from '../../e2e/running-stack.ts';
import { runS3Engine } from '../../local/fixture-s3.ts';
import {
  aClearedDocument,
  anAnnouncement,
  at as circumstances,
  solna,
} from '../../shared/domain/document/a-document.ts';

const Bucket = 'versioned';
const { folder, remove } = temporaryFolder();
const table = new MemoryTable();
let s3: Awaited<ReturnType<typeof runS3Engine>>;
let at: Date;

const names = ['whole', 'hidden', 'overwritten', 'both', 'disposed', 'lost', 'later'] as const;
type Name = (typeof names)[number];
const idOf = (name: Name) => `0192f0c1-000${names.indexOf(name)}-7c3d-8e4f-5a6b7c8d9e0f` as DocumentId;
const keyOf = (name: Name) =>
  objectKeyOf({ organisationId: solna, documentId: idOf(name), version: 1, fileId: 'file-1' });
const bucket = () => ({ s3: s3.client, bucketName: Bucket, organisationId: solna });

const put = async (name: Name, Body: string) =>
  (await s3.client.send(new PutObjectCommand({ Bucket, Key: keyOf(name), Body }))).VersionId ?? '';
const hide = (name: Name) => s3.client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(name) }));
const read = async (name: Name) => {
  const { Body } = await s3.client.send(new GetObjectCommand({ Bucket, Key: keyOf(name) }));
  return Body?.transformToString();
};
const versions = async () => {
  const found: string[] = [];
  for await (const { Key, VersionId } of versionsOf(bucket())) found.push(`${Key} ${VersionId}`);
  return found.sort();
};

/** A document whose record names a version of its file. */
const keep = async (name: Name, storedVersion: string, changes: Partial<Document> = {}) => {
  const cleared = aClearedDocument();
  const announced = announceDocument(anAnnouncement(), circumstances());
  if (announced === undefined || isRefused(announced)) throw new Error('It should be accepted');
  const [version] = Object.values(cleared.versions);
  if (version === undefined) throw new Error('A cleared document has a version');
  const files = version.files.map((file) => ({ ...file, storedVersion }));
  const state = { ...cleared, ...changes, documentId: idOf(name), versions: { 1: { ...version, files } } };
  await documentStore(table).save({
    ref: { organisationId: solna, kind: 'document', id: idOf(name) },
    decision: { state, events: announced.events },
    cause: circumstances(),
  });
};

beforeAll(async () => {
  s3 = await runS3Engine(folder);
  for (const name of names) {
    if (name === 'later') continue;
    const version = await put(name, `${name} as cleared`);
    const disposed = { at: '2026-11-22T09:00:00.000Z', reason: 'draft' } as const;
    await keep(name, version, name === 'disposed' ? { disposed } : {});
    if (name === 'lost') {
      await s3.client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(name), VersionId: version }));
    }
  }
  let newest = 0;
  for await (const { storedAt } of versionsOf(bucket())) newest = Math.max(newest, storedAt.getTime());
  at = new Date(newest);
  for (const name of ['overwritten', 'both'] as const) await put(name, 'a stranger was here');
  for (const name of ['hidden', 'both', 'disposed'] as const) await hide(name);
  await keep('later', await put('later', 'later as cleared'));
});
afterAll(async () => {
  await s3?.stop();
  remove();
});

test('shows what was hidden and overwritten since, what is lost and what stays gone, and changes nothing', async () => {
  const before = await versions();
  const { steps, lost, left } = await planObjects({ ...bucket(), table, at });
  expect(steps.map(({ operation, Key }) => `${operation} ${Key}`)).toEqual([
    `DeleteObject ${keyOf('hidden')}`,
    `CopyObject ${keyOf('overwritten')}`,
    `DeleteObject ${keyOf('both')}`,
    `CopyObject ${keyOf('both')}`,
  ]);
  expect(lost).toEqual([keyOf('lost')]);
  expect(left).toEqual([keyOf('disposed')]);
  expect(await versions()).toEqual(before);
});

test('shows every file again as its record means it, and takes no version away', async () => {
  const before = await versions();
  const told: string[] = [];
  const { steps } = await restoreObjects({ ...bucket(), table, at }, ({ operation }) => told.push(operation));
  expect(told.toSorted()).toEqual(['CopyObject', 'CopyObject', 'DeleteObject', 'DeleteObject']);
  expect(steps).toEqual([]);
  for (const name of ['whole', 'hidden', 'overwritten', 'both', 'later'] as const) {
    expect(await read(name)).toBe(`${name} as cleared`);
  }
  await expect(read('disposed')).rejects.toMatchObject({ name: 'NoSuchKey' });
  const after = await versions();
  // Only markers went.
  expect(before.filter((version) => !after.includes(version))).toHaveLength(2);
});

test('has nothing to do a second time, nor for what was overwritten before the instant', async () => {
  expect((await planObjects({ ...bucket(), table, at })).steps).toEqual([]);
  const CopySource = `${Bucket}/${keyOf('whole')}`;
  await s3.client.send(new CopyObjectCommand({ Bucket, Key: keyOf('hidden'), CopySource }));
  expect((await planObjects({ ...bucket(), table, at })).steps).toHaveLength(1);
  expect((await planObjects({ ...bucket(), table, at: new Date(Date.now() + 1000) })).steps).toEqual([]);
});
