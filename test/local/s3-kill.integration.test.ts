import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, expect, test } from 'vitest';
import { startStack } from '#local/start-stack.ts';
import { temporaryFolder } from './fixture-assembly.ts';
import { s3Assembly, s3Client } from './fixture-s3.ts';

const { folder, remove } = temporaryFolder();
const dataDir = join(folder, 'data');
const assemblyDir = s3Assembly(folder);
let child: ChildProcess | undefined;

afterAll(() => {
  child?.kill('SIGKILL');
  // Left behind only when the test broke off between a kill and the next start.
  const pidFile = join(dataDir, 'dynamodb.pid');
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  remove();
});

interface Acknowledged {
  readonly key: string;
  readonly versionId: string;
}

const bytesOf = (key: string) => Buffer.alloc(20_000, key);

/** Puts, copies and deletes until the process is killed under it; answers what was acknowledged. */
async function workUntilKilled(prefix: string) {
  const script = join(import.meta.dirname, 'fixture/run-documents.ts');
  child = spawn(process.execPath, [script, dataDir, assemblyDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
  const { s3Url, bucketNames } = JSON.parse(String(line)) as { s3Url: string; bucketNames: string[] };
  const [quarantine = '', documents = ''] = bucketNames;
  const client = s3Client(s3Url, { maxAttempts: 1 });
  const put: Acknowledged[] = [];
  const copied: Acknowledged[] = [];
  const deleted: string[] = [];
  const exited = once(child, 'exit');
  try {
    for (let number = 0; ; number += 1) {
      const key = `in/${prefix}${number}`;
      const input = { Bucket: quarantine, Key: key, Body: bytesOf(key) };
      const { VersionId = '' } = await client.send(new PutObjectCommand(input));
      put.push({ key, versionId: VersionId });
      const CopySource = `${quarantine}/${key}?versionId=${VersionId}`;
      const copy = await client.send(new CopyObjectCommand({ Bucket: documents, Key: key, CopySource }));
      copied.push({ key, versionId: copy.VersionId ?? '' });
      if (number % 3 === 0) {
        await client.send(new DeleteObjectCommand({ Bucket: quarantine, Key: key, VersionId }));
        deleted.push(VersionId);
      }
      if (number === 10) setTimeout(() => child?.kill('SIGKILL'), 40);
    }
  } catch (error) {
    await exited;
    expect((error as Error).name).not.toBe('InternalError');
  } finally {
    client.destroy();
  }
  return { put, copied, deleted };
}

test('after two kill -9 every acknowledged object, copy, deletion and event is there, and every verdict comes', async () => {
  const runs = [await workUntilKilled('a'), await workUntilKilled('b')];
  const put = runs.flatMap((run) => run.put);
  const copied = runs.flatMap((run) => run.copied);
  const deleted = runs.flatMap((run) => run.deleted);
  expect(put.length).toBeGreaterThanOrEqual(22);
  writeFileSync(join(dataDir, 's3', 'half-written'), 'x');

  const stack = await startStack({ dataDir, assemblyDir, quiet: true });
  try {
    await stack.drain();
    const [quarantine = '', documents = ''] = stack.bucketNames;
    const client = s3Client(stack.s3Url);
    const read = async (Bucket: string, { key, versionId }: Acknowledged) => {
      const at = { Bucket, Key: key, VersionId: versionId };
      const answer = await client.send(new GetObjectCommand(at)).catch((error: Error) => error.name);
      return typeof answer === 'string'
        ? answer
        : Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(bytesOf(key));
    };
    for (const object of copied) expect(await read(documents, object), object.key).toBe(true);
    for (const object of put) {
      const outcome = await read(quarantine, object);
      if (deleted.includes(object.versionId)) expect(outcome).toBe('NoSuchVersion');
      // A deletion that nobody heard of may have happened.
      else expect([true, 'NoSuchVersion']).toContain(outcome);
    }
    expect(existsSync(join(dataDir, 's3', 'half-written'))).toBe(false);
    expect(readdirSync(join(dataDir, 's3')).length).toBeLessThanOrEqual(put.length + 2);

    const told = (detailType: string) =>
      stack
        .events()
        .filter((event) => event['detail-type'] === detailType)
        .map(({ detail }) => JSON.stringify(detail));
    const created = told('Object Created');
    const judged = told('GuardDuty Malware Protection Object Scan Result');
    const gone = told('Object Deleted');
    for (const { versionId } of put) {
      expect(created.filter((detail) => detail.includes(versionId))).toHaveLength(1);
      expect(judged.filter((detail) => detail.includes(versionId))).toHaveLength(1);
    }
    for (const versionId of deleted) {
      expect(gone.filter((detail) => detail.includes(versionId))).toHaveLength(1);
    }
    client.destroy();
  } finally {
    await stack.stop();
  }
});
