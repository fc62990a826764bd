import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from './fixture-assembly.ts';
import { runS3Engine, s3Client, signer } from './fixture-s3.ts';

const { folder, remove } = temporaryFolder();
let s3: Awaited<ReturnType<typeof runS3Engine>>;
const object = { Bucket: 'versioned', Key: 'mapp/en fil.txt' };

beforeAll(async () => {
  s3 = await runS3Engine(folder);
  await s3.client.send(new PutObjectCommand({ ...object, Body: 'hello', ContentType: 'text/html' }));
  await s3.client.send(new PutObjectCommand({ ...object, Key: 'other', Body: 'other' }));
});

afterAll(async () => {
  await s3?.stop();
  remove();
});

beforeEach(() => {
  s3.clock.shiftMilliseconds = 0;
});

/** The status of an answer and the code in its body. */
async function outcome(response: Response): Promise<[number, string | undefined]> {
  return [response.status, /<Code>(\w+)</.exec(await response.text())?.[1]];
}

describe('a request signed in its headers', () => {
  const get = (config: Partial<S3ClientConfig>) => {
    const client = s3Client(s3.url, { maxAttempts: 1, ...config });
    return client.send(new GetObjectCommand(object)).finally(() => client.destroy());
  };

  test.each([
    [
      'wrong secret',
      { credentials: { ...signer, secretAccessKey: 'guessed' } },
      'SignatureDoesNotMatch',
      403,
    ],
    ['unknown key', { credentials: { ...signer, accessKeyId: 'someone' } }, 'InvalidAccessKeyId', 403],
    ['wrong token', { credentials: { ...signer, sessionToken: 'old' } }, 'InvalidToken', 400],
    ['other region', { region: 'us-east-1' }, 'AuthorizationHeaderMalformed', 400],
  ])('is refused with the %s', async (_name, config, name, httpStatusCode) => {
    await expect(get(config)).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
  });

  test('is taken without a token', async () => {
    const { sessionToken: _token, region: _region, ...credentials } = signer;
    expect(await (await get({ credentials })).Body?.transformToString()).toBe('hello');
  });

  test('stands or falls with its body', async () => {
    const client = s3Client(s3.url);
    client.middlewareStack.add(
      (next) => (args) => {
        (args.request as { body: unknown }).body = 'other bytes';
        return next(args);
      },
      { step: 'deserialize', priority: 'low' },
    );
    const changed = client.send(new PutObjectCommand({ ...object, Body: 'these bytes' }));
    await expect(changed).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
    client.destroy();
  });

  test('may not carry an x-amz- header that is not signed', async () => {
    const client = s3Client(s3.url);
    client.middlewareStack.add(
      (next) => (args) => {
        (args.request as { headers: Record<string, string> }).headers['x-amz-tagging'] = 'a=b';
        return next(args);
      },
      { step: 'deserialize', priority: 'low' },
    );
    const changed = client.send(new PutObjectCommand({ ...object, Body: 'these bytes' }));
    await expect(changed).rejects.toMatchObject({ name: 'AccessDenied' });
    client.destroy();
  });
});

test('a request that nobody signed is refused, whatever it asks', async () => {
  for (const [path, method] of [
    ['/', 'GET'],
    ['/versioned', 'GET'],
    ['/versioned?list-type=2', 'GET'],
    ['/versioned/other', 'GET'],
    ['/versioned/other', 'HEAD'],
    ['/versioned/other', 'PUT'],
    ['/versioned/other', 'DELETE'],
    ['/nobodys/other', 'GET'],
  ] as const) {
    const response = await fetch(s3.url + path, { method, ...(method === 'PUT' && { body: 'x' }) });
    expect(response.status, `${method} ${path}`).toBe(403);
  }
});

describe('a presigned GET', () => {
  const sign = (more: Partial<GetObjectCommand['input']> = {}, expiresIn = 300) =>
    getSignedUrl(s3.client, new GetObjectCommand({ ...object, ...more }), { expiresIn });

  test('reads, and shows the object as the signer says', async () => {
    const response = await fetch(
      await sign({
        ResponseContentDisposition: "attachment; filename*=UTF-8''en%20fil.txt",
        ResponseContentType: 'application/octet-stream',
      }),
    );
    expect(await response.text()).toBe('hello');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''en%20fil.txt");
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    const part = await fetch(await sign(), { headers: { range: 'bytes=1-2' } });
    expect([part.status, await part.text()]).toEqual([206, 'el']);
  });

  test('is good for this object, this way, only', async () => {
    const url = await sign({ ResponseContentType: 'text/plain' });
    const changed: [string, string][] = [
      ['another key', url.replace(/\/mapp\/[^?]+/, '/other')],
      ['another bucket', url.replace('/versioned/', '/plain/')],
      ['another version', `${url}&versionId=null`],
      ['another type', url.replace('text%2Fplain', 'text%2Fhtml')],
      ['a longer life', url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000')],
      ['a changed signature', url.replace(/Signature=./, 'Signature=z')],
    ];
    for (const [name, other] of changed) {
      expect(other, name).not.toBe(url);
      expect(await outcome(await fetch(other)), name).toEqual([403, 'SignatureDoesNotMatch']);
    }
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(url)).status).toBe(200);
  });

  test("expires by the stack's clock, and is not good before its time", async () => {
    const url = await sign();
    s3.clock.shiftMilliseconds = 299_000;
    expect((await fetch(url)).status).toBe(200);
    s3.clock.shiftMilliseconds = 301_000;
    expect(await outcome(await fetch(url))).toEqual([403, 'AccessDenied']);
    s3.clock.shiftMilliseconds = -3_600_000;
    expect((await fetch(url)).status).toBe(403);
    s3.clock.shiftMilliseconds = 0;
    const tooLong = url.replace('X-Amz-Expires=300', 'X-Amz-Expires=604801');
    expect(await outcome(await fetch(tooLong))).toEqual([400, 'AuthorizationQueryParametersError']);
  });

  test('of a list works too', async () => {
    const url = await getSignedUrl(
      s3.client,
      new ListObjectsV2Command({ Bucket: 'versioned', Prefix: 'oth' }),
    );
    expect(await (await fetch(url)).text()).toContain('<Key>other</Key>');
  });
});

describe('a presigned PUT', () => {
  const ContentType = 'text/csv';
  const sign = (more: Partial<PutObjectCommand['input']> = {}) =>
    getSignedUrl(s3.client, new PutObjectCommand({ Bucket: 'versioned', Key: 'put', ContentType, ...more }), {
      expiresIn: 60,
      signableHeaders: new Set(['content-type']),
    });
  const put = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'PUT', body, headers: { 'content-type': ContentType, ...headers } });

  test('takes any bytes of the signed content type', async () => {
    const url = await sign();
    expect((await put(url, 'a;b')).status).toBe(200);
    const wrong = await put(url, '<p>', { 'content-type': 'text/html' });
    expect(await outcome(wrong)).toEqual([403, 'SignatureDoesNotMatch']);
    const kept = await s3.client.send(new GetObjectCommand({ Bucket: 'versioned', Key: 'put' }));
    expect(kept.ContentType).toBe(ContentType);
  });

  test('takes only the bytes whose checksum is signed', async () => {
    const url = await sign({ ChecksumSHA256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=' });
    expect((await put(url, 'hello')).status).toBe(200);
    expect(await outcome(await put(url, 'hullo'))).toEqual([400, 'BadDigest']);
  });

  test('takes no header that changes what is stored unless it is signed', async () => {
    for (const name of ['x-amz-tagging', 'x-amz-meta-a', 'x-amz-storage-class']) {
      expect(await outcome(await put(await sign(), 'x', { [name]: 'a=b' }))).toEqual([403, 'AccessDenied']);
    }
  });
});
