import { createHash } from 'node:crypto';
import { GetObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from './fixture-assembly.ts';
import { runS3Engine, s3Client, signer } from './fixture-s3.ts';

const { folder, remove } = temporaryFolder();
let s3: Awaited<ReturnType<typeof runS3Engine>>;

beforeAll(async () => {
  const corsRules = [
    {
      AllowedMethods: ['POST'],
      AllowedOrigins: ['https://samsyn.example', 'https://*.samsyn.example'],
      AllowedHeaders: ['content-*'],
      ExposedHeaders: ['etag'],
      MaxAge: 600,
    },
    { AllowedMethods: ['GET'], AllowedOrigins: ['*'] },
  ];
  s3 = await runS3Engine(folder, [
    { name: 'versioned', versioning: 'Enabled', tellsEventBridge: true, corsRules },
  ]);
});

afterAll(async () => {
  await s3?.stop();
  remove();
});

beforeEach(() => {
  s3.clock.shiftMilliseconds = 0;
});

const sha256 = (content: string) => createHash('sha256').update(content).digest('base64');
const content = 'hello';

/** The form that announce-upload would make. */
const form = (key: string, more: Partial<PresignedPostOptions> = {}) =>
  createPresignedPost(s3.client, {
    Bucket: 'versioned',
    Key: key,
    Expires: 300,
    Fields: { 'Content-Type': 'text/csv', 'x-amz-checksum-sha256': sha256(content) },
    Conditions: [
      ['eq', '$Content-Type', 'text/csv'],
      ['eq', '$x-amz-checksum-sha256', sha256(content)],
      ['content-length-range', 3, 5],
    ],
    ...more,
  });

/** Sends it; `change` rewrites the fields first. */
async function send(
  { url, fields }: { url: string; fields: Record<string, string> },
  body = content,
  change: Record<string, string | undefined> = {},
) {
  const data = new FormData();
  const changed = Object.entries({ ...fields, ...change });
  for (const [name, value] of changed) if (value !== undefined) data.append(name, value);
  data.append('file', new Blob([body], { type: 'image/png' }), 'namn å.csv');
  const response = await fetch(url, { method: 'POST', body: data });
  const answer = await response.text();
  const read = (name: string) => new RegExp(`<${name}>(.*?)</${name}>`).exec(answer)?.[1];
  return {
    status: response.status,
    headers: response.headers,
    code: read('Code'),
    message: read('Message'),
    answer,
  };
}

const versions = async (Prefix: string) =>
  (await s3.client.send(new ListObjectVersionsCommand({ Bucket: 'versioned', Prefix }))).Versions ?? [];

describe('a form upload', () => {
  test('stores the file under the exact key with the exact type', async () => {
    const sent = await send(await form('in/one'));
    expect(sent.status).toBe(204);
    expect(sent.headers.get('location')).toBe(`${s3.url}/versioned/in/one`);
    const kept = await s3.client.send(
      new GetObjectCommand({ Bucket: 'versioned', Key: 'in/one', ChecksumMode: 'ENABLED' }),
    );
    expect(kept).toMatchObject({
      ContentType: 'text/csv',
      ChecksumSHA256: sha256(content),
      ETag: sent.headers.get('etag'),
      VersionId: sent.headers.get('x-amz-version-id'),
    });
    expect(await kept.Body?.transformToString()).toBe(content);
    expect(s3.events.at(-1)?.detail).toMatchObject({
      reason: 'POST Object',
      object: { key: 'in/one', size: 5 },
    });
  });

  test('answers as the form asks, and knows the name of the file', async () => {
    const options = {
      Fields: { success_action_status: '201' },
      Conditions: [['starts-with', '$key', 'in/'] as ['starts-with', string, string]],
    };
    const sent = await send(await form('in/${filename}', options));
    expect(sent).toMatchObject({ status: 201, answer: expect.stringContaining('<Key>in/namn å.csv</Key>') });
    expect(await versions('in/namn')).toHaveLength(1);
  });

  test('used twice brings the same bytes as one more version', async () => {
    const twice = await form('in/twice');
    expect((await send(twice)).status).toBe(204);
    expect((await send(twice)).status).toBe(204);
    expect(await send(twice, 'other')).toMatchObject({ status: 400, code: 'BadDigest' });
    expect(await versions('in/twice')).toHaveLength(2);
  });

  test('keeps to its size, both ends', async () => {
    const sized = (Key: string) =>
      form(Key, { Fields: { 'Content-Type': 'text/csv' }, Conditions: [['content-length-range', 3, 5]] });
    expect(await send(await sized('size/a'), '123456')).toMatchObject({
      status: 400,
      code: 'EntityTooLarge',
    });
    expect(await send(await sized('size/a'), 'x'.repeat(2_000_000))).toMatchObject({
      status: 400,
      code: 'EntityTooLarge',
    });
    expect(await send(await sized('size/a'), '12')).toMatchObject({ status: 400, code: 'EntityTooSmall' });
    expect(await versions('size/')).toHaveLength(0);
    expect((await send(await sized('size/a'), '123')).status).toBe(204);
    expect((await send(await sized('size/a'), '12345')).status).toBe(204);
  });

  test.each([
    ['another content type', { 'Content-Type': 'text/html' }, /Condition failed.*content-type/],
    ['another key', { key: 'in/elsewhere' }, /Condition failed.*key/],
    ['another checksum', { 'x-amz-checksum-sha256': sha256('other') }, /Condition failed.*checksum/],
    ['no checksum', { 'x-amz-checksum-sha256': undefined }, /Condition failed.*checksum/],
    ['a field of its own', { 'x-amz-meta-mine': '1' }, /Extra input fields: x-amz-meta-mine/],
    ['tags of its own', { tagging: '<Tagging/>' }, /Extra input fields: tagging/],
  ])('is refused with %s', async (_name, change, message) => {
    const sent = await send(await form('in/refused'), content, change);
    expect(sent).toMatchObject({
      status: 403,
      code: 'AccessDenied',
      message: expect.stringMatching(message),
    });
    expect(await versions('in/refused')).toHaveLength(0);
    expect(await versions('in/elsewhere')).toHaveLength(0);
  });

  test('is refused when its key does not begin as it must', async () => {
    const Conditions = [['starts-with', '$key', 'other/'] as ['starts-with', string, string]];
    expect(await send(await form('in/start', { Conditions, Fields: {} }))).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    });
  });

  test('is refused when nobody or somebody else has signed, or the policy was rewritten', async () => {
    const signed = await form('in/signed');
    const forged = Buffer.from(
      Buffer.from(signed.fields.Policy ?? '', 'base64')
        .toString()
        .replace('["content-length-range",3,5]', '["content-length-range",3,50]'),
    ).toString('base64');
    expect(forged).not.toBe(signed.fields.Policy);
    expect(await send(signed, content, { Policy: forged })).toMatchObject({
      status: 403,
      code: 'SignatureDoesNotMatch',
    });
    const other = { 'X-Amz-Signature': '0'.repeat(64) };
    expect(await send(signed, content, other)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect(await send(signed, content, { Policy: undefined })).toMatchObject({
      status: 403,
      code: 'AccessDenied',
    });
    const guessed = s3Client(s3.url, { credentials: { ...signer, secretAccessKey: 'guessed' } });
    const theirs = await createPresignedPost(guessed, { Bucket: 'versioned', Key: 'in/signed' });
    expect(await send(theirs)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    guessed.destroy();
    expect(await versions('in/signed')).toHaveLength(0);
  });

  test("is refused when it has expired by the stack's clock", async () => {
    const late = await form('in/late');
    s3.clock.shiftMilliseconds = 301_000;
    expect(await send(late)).toMatchObject({
      status: 403,
      code: 'AccessDenied',
      message: expect.stringContaining('expired'),
    });
  });

  test('is good for its own bucket only', async () => {
    const signed = await form('in/bucket');
    expect(await send({ ...signed, url: signed.url.replace('versioned', 'elsewhere') })).toMatchObject({
      status: 404,
    });
  });

  test('must be a form with one file, its fields before it', async () => {
    const { url, fields } = await form('in/order');
    const data = new FormData();
    data.append('file', new Blob([content]), 'a.csv');
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    expect((await fetch(url, { method: 'POST', body: data })).status).toBe(403);
    const none = new FormData();
    none.append('key', 'x');
    expect((await fetch(url, { method: 'POST', body: none })).status).toBe(400);
    expect(
      (await fetch(url, { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(400);
    const broken = { 'content-type': 'multipart/form-data; boundary=b' };
    expect((await fetch(url, { method: 'POST', body: '--b\r\nx', headers: broken })).status).toBe(400);
    expect(await versions('in/order')).toHaveLength(0);
  });
});

describe('a browser on a page of another origin', () => {
  const ask = (origin: string, method: string, headers = '') =>
    fetch(`${s3.url}/versioned`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': method,
        ...(headers && { 'access-control-request-headers': headers }),
      },
    });

  test('may do what a rule allows', async () => {
    for (const origin of ['https://samsyn.example', 'https://test.samsyn.example']) {
      const { status, headers } = await ask(origin, 'POST', 'Content-Type, content-length');
      expect(status).toBe(200);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-methods')).toBe('POST');
      expect(headers.get('access-control-allow-headers')).toBe('content-type, content-length');
      expect(headers.get('access-control-max-age')).toBe('600');
    }
    expect((await ask('https://anyone.example', 'GET')).headers.get('access-control-allow-origin')).toBe('*');
  });

  test('may not do what no rule allows', async () => {
    expect((await ask('https://evil.example', 'POST')).status).toBe(403);
    expect((await ask('https://samsyn.example.evil.example', 'POST')).status).toBe(403);
    expect((await ask('https://samsyn.example', 'PUT')).status).toBe(403);
    expect((await ask('https://samsyn.example', 'POST', 'x-amz-meta-a')).status).toBe(403);
  });

  test('reads the answer, and also the refusal, when a rule allows', async () => {
    const post = (origin: string) =>
      fetch(`${s3.url}/versioned`, { method: 'POST', body: 'x', headers: { origin } });
    const allowed = await post('https://samsyn.example');
    expect(allowed.status).toBe(400);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://samsyn.example');
    expect(allowed.headers.get('access-control-expose-headers')).toBe('etag');
    expect((await post('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
