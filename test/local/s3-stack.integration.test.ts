import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalStack } from '#local/local-stack.ts';
import { eicarTestString, eicarThreatName } from '#local/malware/eicar.ts';
import type { VerdictOverride } from '#local/malware/verdict.ts';
import { startStack } from '#local/start-stack.ts';
import { temporaryFolder } from './fixture-assembly.ts';
import { s3Assembly, signer } from './fixture-s3.ts';

const { folder, remove } = temporaryFolder();
let stack: LocalStack;
let client: S3Client;
let quarantine: string;
let documents: string;
let override: VerdictOverride = () => undefined;

beforeAll(async () => {
  stack = await startStack({
    dataDir: join(folder, 'data'),
    assemblyDir: s3Assembly(folder),
    quiet: true,
    malware: (object) => override(object),
  });
  [quarantine = '', documents = ''] = stack.bucketNames;
  // As a function does: the endpoint of the environment, and path style by itself.
  client = new S3Client({
    endpoint: stack.environment.AWS_ENDPOINT_URL_S3 ?? '',
    region: signer.region,
    credentials: signer,
  });
});

afterAll(async () => {
  client?.destroy();
  await stack?.stop();
  remove();
});

beforeEach(() => {
  override = () => undefined;
});

const put = (Key: string, Body: string | Buffer, Bucket = quarantine) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body }));
const told = (part: string) => stack.events().filter(({ detail }) => JSON.stringify(detail).includes(part));
const verdicts = (key: string) =>
  told(`"${key}"`)
    .filter(({ source }) => source === 'aws.guardduty')
    .map(({ detail }) => detail);

describe('buckets of the template', () => {
  test('have names that S3 would take, and answer at 127.0.0.1 only', () => {
    expect(stack.bucketNames).toHaveLength(2);
    for (const name of stack.bucketNames) expect(name).toMatch(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);
    expect(stack.s3Url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(stack.environment.AWS_ENDPOINT_URL_S3).toBe(stack.s3Url);
  });

  test('keep the CORS rules of the template', async () => {
    const headers = { origin: 'https://samsyn.example', 'access-control-request-method': 'POST' };
    const answer = await fetch(`${stack.s3Url}/${quarantine}`, { method: 'OPTIONS', headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://samsyn.example');
  });

  test('tell the default bus what S3 tells it', async () => {
    const { VersionId, ETag } = await put('elsewhere/told å', 'hello');
    const common = {
      version: '0',
      bucket: { name: quarantine },
      'request-id': expect.stringMatching(/^[0-9A-F]{16}$/),
      requester: expect.stringMatching(/^\d{12}$/),
      'source-ip-address': '127.0.0.1',
    };
    const sequencer = expect.stringMatching(/^[0-9A-F]{16}$/);
    const etag = ETag?.replaceAll('"', '');
    const key = 'elsewhere/told å';
    expect(told(key)).toMatchObject([{ bus: 'default', source: 'aws.s3', 'detail-type': 'Object Created' }]);
    expect(told(key)[0]?.detail).toEqual({
      ...common,
      object: { key, size: 5, etag, 'version-id': VersionId, sequencer },
      reason: 'PutObject',
    });

    const marker = await client.send(new DeleteObjectCommand({ Bucket: quarantine, Key: key }));
    await client.send(new DeleteObjectCommand({ Bucket: quarantine, Key: key, VersionId }));
    const [, marked, removed] = told(key);
    expect(marked?.detail).toEqual({
      ...common,
      object: { key, etag: expect.any(String), 'version-id': marker.VersionId, sequencer },
      reason: 'DeleteObject',
      'deletion-type': 'Delete Marker Created',
    });
    expect(removed?.detail).toEqual({
      ...common,
      object: { key, etag, 'version-id': VersionId, sequencer },
      reason: 'DeleteObject',
      'deletion-type': 'Permanently Deleted',
    });
    const sequencers = told(key).map(({ detail }) => (detail.object as { sequencer: string }).sequencer);
    expect(sequencers).toEqual(sequencers.toSorted());
  });

  test('tell of copies as such, and nothing where EventBridge is off', async () => {
    await put('quiet', 'x', documents);
    const copy = { Bucket: quarantine, Key: 'elsewhere/copy', CopySource: `${documents}/quiet` };
    await client.send(new CopyObjectCommand(copy));
    expect(told('"quiet"')).toEqual([]);
    expect(told('elsewhere/copy')).toMatchObject([{ detail: { reason: 'CopyObject' } }]);
  });
});

describe('malware protection', () => {
  test("judges every new version under its prefix in GuardDuty's words, and tags it", async () => {
    const { VersionId, ETag } = await put('in/clean', 'hello');
    await put('elsewhere/unseen', 'hello');
    await stack.drain();
    expect(verdicts('in/clean')).toEqual([
      {
        schemaVersion: '1.0',
        scanStatus: 'COMPLETED',
        resourceType: 'S3_OBJECT',
        s3ObjectDetails: {
          bucketName: quarantine,
          objectKey: 'in/clean',
          eTag: ETag?.replaceAll('"', ''),
          versionId: VersionId,
          s3Throttled: false,
        },
        scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND', threats: null },
      },
    ]);
    expect(told('in/clean').at(-1)).toMatchObject({
      bus: 'default',
      'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    });
    expect(verdicts('elsewhere/unseen')).toEqual([]);
    const tags = await client.send(new GetObjectTaggingCommand({ Bucket: quarantine, Key: 'in/clean' }));
    expect(tags.TagSet).toEqual([{ Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' }]);
  });

  test('finds the test string, also inside other bytes', async () => {
    await put('in/eicar', `before ${eicarTestString} after`);
    await stack.drain();
    expect(verdicts('in/eicar')).toMatchObject([
      {
        scanStatus: 'COMPLETED',
        scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{ name: eicarThreatName }] },
      },
    ]);
  });

  test.each([
    ['ACCESS_DENIED', 'SKIPPED'],
    ['UNSUPPORTED', 'SKIPPED'],
    ['FAILED', 'FAILED'],
  ] as const)('says %s when a test says so', async (status, scanStatus) => {
    override = () => ({ status });
    await put(`in/${status}`, 'x');
    await stack.drain();
    expect(verdicts(`in/${status}`)).toMatchObject([
      { scanStatus, scanResultDetails: { scanResultStatus: status, threats: null } },
    ]);
  });

  test('withholds its verdict, and one comes later, again, and about what nobody knows', async () => {
    override = () => 'withhold';
    const { VersionId: versionId = '' } = await put('in/withheld', 'x');
    await stack.drain();
    expect(verdicts('in/withheld')).toEqual([]);
    const object = { bucketName: quarantine, objectKey: 'in/withheld', eTag: 'e', versionId };
    stack.tellVerdict(object, { status: 'NO_THREATS_FOUND' });
    stack.tellVerdict(object, { status: 'THREATS_FOUND', threats: ['Other'] });
    expect(verdicts('in/withheld')).toMatchObject([
      { scanResultDetails: { scanResultStatus: 'NO_THREATS_FOUND' } },
      { scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'Other' }] } },
    ]);
    stack.tellVerdict({ ...object, objectKey: 'in/unknown' }, { status: 'NO_THREATS_FOUND' });
    expect(verdicts('in/unknown')).toHaveLength(1);
  });

  test('takes its time, and the stack is not drained before', async () => {
    override = async () => {
      await sleep(200);
      return undefined;
    };
    await put('in/slow', 'x');
    expect(verdicts('in/slow')).toEqual([]);
    await stack.drain();
    expect(verdicts('in/slow')).toHaveLength(1);
  });

  test('fails on what is gone before it looks', async () => {
    let look: () => void = () => undefined;
    const looked = new Promise<void>((resolve) => {
      look = resolve;
    });
    override = () => looked.then(() => undefined);
    const { VersionId } = await put('in/gone', 'x');
    await client.send(new DeleteObjectCommand({ Bucket: quarantine, Key: 'in/gone', VersionId }));
    look();
    await stack.drain();
    expect(verdicts('in/gone')).toMatchObject([{ scanStatus: 'FAILED' }]);
  });
});

test("what is signed expires by the stack's clock, and answers carry its time", async () => {
  await put('elsewhere/clock', 'x');
  const url = await getSignedUrl(
    client,
    new GetObjectCommand({ Bucket: quarantine, Key: 'elsewhere/clock' }),
    {
      expiresIn: 300,
    },
  );
  expect((await fetch(url)).status).toBe(200);
  stack.setTime(Date.now() + 3_600_000);
  const late = await fetch(url);
  expect(late.status).toBe(403);
  expect(
    Math.abs(new Date(late.headers.get('date') ?? '').getTime() - stack.clock.now().getTime()),
  ).toBeLessThan(5000);
});
