import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from './fixture-assembly.ts';
import { runS3Engine, s3Client } from './fixture-s3.ts';

const { folder, remove } = temporaryFolder();
let s3: Awaited<ReturnType<typeof runS3Engine>>;

beforeAll(async () => {
  s3 = await runS3Engine(folder);
});

afterAll(async () => {
  await s3?.stop();
  remove();
});

const put = (Key: string, Body: string | Buffer, more: Partial<PutObjectCommandInput> = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket: 'versioned', Key, Body, ...more }));
const get = (Key: string, more: Partial<GetObjectCommand['input']> = {}) =>
  s3.client.send(new GetObjectCommand({ Bucket: 'versioned', Key, ...more }));
const text = async (Key: string, more: Partial<GetObjectCommand['input']> = {}) =>
  (await get(Key, more)).Body?.transformToString();
const sha256 = (content: string) => createHash('sha256').update(content).digest('base64');
const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

describe('an object', () => {
  test('comes back as it was put, with everything that was said of it', async () => {
    const kept = {
      ContentType: 'text/plain; charset=utf-8',
      ContentDisposition: 'attachment',
      CacheControl: 'no-store',
      ContentEncoding: 'identity',
      Metadata: { document: 'd1' },
    };
    const { ETag, VersionId } = await put('kept/a å(1)*.txt', 'hello', kept);
    expect(ETag).toBe(`"${createHash('md5').update('hello').digest('hex')}"`);
    const answer = await get('kept/a å(1)*.txt');
    expect(answer).toMatchObject({ ...kept, ETag, VersionId, ContentLength: 5, AcceptRanges: 'bytes' });
    expect(await answer.Body?.transformToString()).toBe('hello');
    const head = await s3.client.send(
      new HeadObjectCommand({ Bucket: 'versioned', Key: 'kept/a å(1)*.txt' }),
    );
    expect(head).toMatchObject({ ...kept, ETag, VersionId, ContentLength: 5 });
  });

  test('may be empty, and large', async () => {
    await put('empty', '');
    expect(await text('empty')).toBe('');
    const large = Buffer.alloc(3 * 1024 * 1024, 'abcdefg');
    await put('large', large);
    expect(Buffer.from((await (await get('large')).Body?.transformToByteArray()) ?? []).equals(large)).toBe(
      true,
    );
  });

  test('is found under its exact key only: dots, double slashes and percent signs stay', async () => {
    const keys = [
      'dots/../x',
      'dots//x',
      'dots/./x',
      'dots/100%25',
      'dots/a+b',
      'dots/ö &<>"',
      "dots/!'()*~",
    ];
    for (const key of keys) await put(key, key);
    expect(await Promise.all(keys.map((key) => text(key)))).toEqual(keys);
    const { Contents = [] } = await s3.client.send(
      new ListObjectsV2Command({ Bucket: 'versioned', Prefix: 'dots/' }),
    );
    expect(new Set(Contents.map(({ Key }) => Key))).toEqual(new Set(keys));
  });

  test('has parts', async () => {
    await put('parts', '0123456789');
    expect(await text('parts', { Range: 'bytes=2-4' })).toBe('234');
    expect(await text('parts', { Range: 'bytes=7-' })).toBe('789');
    expect(await text('parts', { Range: 'bytes=-2' })).toBe('89');
    expect(await get('parts', { Range: 'bytes=8-99' })).toMatchObject({
      ContentRange: 'bytes 8-9/10',
      ContentLength: 2,
      ...status(206),
    });
    await expect(get('parts', { Range: 'bytes=10-' })).rejects.toMatchObject({
      name: 'InvalidRange',
      ...status(416),
    });
  });

  test('is not there until it is, and its bucket must be', async () => {
    await expect(get('nowhere')).rejects.toMatchObject({ name: 'NoSuchKey', ...status(404) });
    await expect(get('nowhere', { Bucket: 'nobodys' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(
      s3.client.send(new HeadObjectCommand({ Bucket: 'versioned', Key: 'nowhere' })),
    ).rejects.toMatchObject(status(404));
    await expect(put('k'.repeat(1025), '')).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await expect(put('meta', '', { Metadata: { long: 'x'.repeat(2048) } })).rejects.toMatchObject({
      name: 'MetadataTooLarge',
    });
  });

  test('is written on condition', async () => {
    const [first, second] = await Promise.allSettled([
      put('once', '1', { IfNoneMatch: '*' }),
      put('once', '2', { IfNoneMatch: '*' }),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    await expect(put('once', '3', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
      ...status(412),
    });
    await expect(put('once', '3', { IfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const { ETag = '' } = await get('once');
    await put('once', '3', { IfMatch: ETag });
    expect(await text('once')).toBe('3');
    await expect(get('once', { IfMatch: ETag })).rejects.toMatchObject(status(412));
    const { ETag: present = '' } = await get('once');
    await expect(get('once', { IfNoneMatch: present })).rejects.toMatchObject(status(304));
  });
});

describe('what is said of an object', () => {
  const at = { Bucket: 'versioned', Key: 'said' };

  test('is an encoded word when it is not ASCII, and no header at all when it can be none', async () => {
    const url = await getSignedUrl(
      s3.client,
      new GetObjectCommand({ ...at, ResponseContentDisposition: 'a–b' }),
    );
    await put('said', 'x');
    const shown = await fetch(url);
    expect([shown.status, await shown.text()]).toEqual([400, expect.stringContaining('ISO-8859-1')]);
    const form = await createPresignedPost(s3.client, {
      Bucket: at.Bucket,
      Key: at.Key,
      Fields: { 'x-amz-meta-title': 'råd – ett' },
    });
    const data = new FormData();
    for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
    data.append('file', new Blob(['x']), 'x');
    expect((await fetch(form.url, { method: 'POST', body: data })).status).toBe(204);
    const title = `=?UTF-8?B?${Buffer.from('råd – ett').toString('base64')}?=`;
    expect((await get('said')).Metadata).toEqual({ title });
  });
});

describe('an upload that breaks off', () => {
  test('leaves nothing behind, by PUT or by form', async () => {
    const before = readdirSync(join(folder, 's3')).length;
    const url = await getSignedUrl(s3.client, new PutObjectCommand({ Bucket: 'versioned', Key: 'broken' }));
    const form = await createPresignedPost(s3.client, { Bucket: 'versioned', Key: 'broken' });
    const fields = Object.entries(form.fields).map(
      ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const file = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n';
    const requests = [
      { url, method: 'PUT', headers: { 'content-length': '200000' }, start: '' },
      {
        url: form.url,
        method: 'POST',
        headers: { 'content-length': '200000', 'content-type': 'multipart/form-data; boundary=b' },
        start: fields.join('') + file,
      },
    ];
    for (const { url: to, method, headers, start } of requests) {
      const sent = request(to, { method, headers });
      sent.on('error', () => undefined);
      sent.write(start + 'x'.repeat(50_000));
      await expect.poll(() => readdirSync(join(folder, 's3')).length).toBe(before + 1);
      sent.destroy();
      await expect.poll(() => readdirSync(join(folder, 's3')).length).toBe(before);
    }
    await expect(get('broken')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('a checksum', () => {
  const known = {
    CRC32: 'y/Q5Jg==',
    CRC32C: '4waSgw==',
    CRC64NVME: 'rosUhgp5mIg=',
    SHA256: sha256('123456789'),
  } as const;

  test.each(Object.entries(known))('%s is kept and given back', async (algorithm, value) => {
    const field = `Checksum${algorithm}`;
    const stored = await put(`sum/${algorithm}`, '123456789', { [field]: value });
    expect(stored).toMatchObject({ [field]: value, ChecksumType: 'FULL_OBJECT' });
    expect(await get(`sum/${algorithm}`, { ChecksumMode: 'ENABLED' })).toMatchObject({ [field]: value });
    expect(
      await s3.client.send(
        new HeadObjectCommand({ Bucket: 'versioned', Key: `sum/${algorithm}`, ChecksumMode: 'ENABLED' }),
      ),
    ).toMatchObject({ [field]: value });
  });

  test.each(Object.entries(known))('%s that is wrong refuses the bytes', async (algorithm, value) => {
    const field = `Checksum${algorithm}`;
    await expect(put(`wrong/${algorithm}`, '12345678', { [field]: value })).rejects.toMatchObject({
      name: 'BadDigest',
      ...status(400),
    });
    await expect(put(`wrong/${algorithm}`, '', { [field]: 'AAAA' })).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
    await expect(get(`wrong/${algorithm}`)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('is reckoned by the SDK as it is by the engine', async () => {
    const client = s3Client(s3.url, { requestChecksumCalculation: 'WHEN_SUPPORTED' });
    for (const ChecksumAlgorithmOf of [
      ChecksumAlgorithm.CRC32,
      ChecksumAlgorithm.CRC32C,
      ChecksumAlgorithm.SHA256,
    ]) {
      const input = {
        Bucket: 'versioned',
        Key: 'sdk',
        Body: 'by the SDK',
        ChecksumAlgorithm: ChecksumAlgorithmOf,
      };
      expect((await client.send(new PutObjectCommand(input)))[`Checksum${ChecksumAlgorithmOf}`]).toBeTruthy();
    }
    client.destroy();
  });

  test('comes behind a body that is streamed', async () => {
    const client = s3Client(s3.url, { requestChecksumCalculation: 'WHEN_SUPPORTED' });
    const parts = Array.from({ length: 50 }, (_part, index) => Buffer.alloc(5000, String(index % 10)));
    const whole = Buffer.concat(parts);
    const input = {
      Bucket: 'versioned',
      Key: 'stream',
      Body: Readable.from(parts),
      ContentLength: whole.length,
    };
    const { ChecksumCRC32 } = await client.send(new PutObjectCommand(input));
    expect(ChecksumCRC32).toBeTruthy();
    const kept = await get('stream');
    expect(Buffer.from((await kept.Body?.transformToByteArray()) ?? []).equals(whole)).toBe(true);
    expect(kept.ContentEncoding).toBeUndefined();
    client.destroy();
  });

  test('MD5 is held to as well', async () => {
    await expect(
      put('md5', 'abc', { ContentMD5: createHash('md5').update('abd').digest('base64') }),
    ).rejects.toMatchObject({ name: 'BadDigest' });
  });
});

describe('a bucket that versions', () => {
  test('keeps every version, and a deletion is a mark', async () => {
    const one = await put('many', 'one');
    const two = await put('many', 'two');
    expect(await text('many')).toBe('two');
    expect(await text('many', { VersionId: one.VersionId })).toBe('one');
    const Key = 'many';
    const marked = await s3.client.send(new DeleteObjectCommand({ Bucket: 'versioned', Key }));
    expect(marked).toMatchObject({ DeleteMarker: true, VersionId: expect.any(String) });
    await expect(get('many')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(get('many', { VersionId: marked.VersionId })).rejects.toMatchObject({
      name: 'MethodNotAllowed',
      ...status(405),
    });
    await expect(get('many', { VersionId: 'nothing' })).rejects.toMatchObject({ name: 'NoSuchVersion' });
    const listed = await s3.client.send(
      new ListObjectVersionsCommand({ Bucket: 'versioned', Prefix: 'many' }),
    );
    expect(listed.Versions).toMatchObject([
      { VersionId: two.VersionId, IsLatest: false, Size: 3 },
      { VersionId: one.VersionId, IsLatest: false },
    ]);
    expect(listed.DeleteMarkers).toMatchObject([{ VersionId: marked.VersionId, IsLatest: true }]);

    await s3.client.send(new DeleteObjectCommand({ Bucket: 'versioned', Key, VersionId: marked.VersionId }));
    expect(await text('many')).toBe('two');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'versioned', Key, VersionId: two.VersionId }));
    expect(await text('many')).toBe('one');
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'versioned', Key, VersionId: one.VersionId }));
    await expect(get('many')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await s3.client.send(new DeleteObjectCommand({ Bucket: 'versioned', Key, VersionId: one.VersionId }));
  });

  test('is listed page by page', async () => {
    for (const key of ['list/a', 'list/b', 'list/c/1', 'list/c/2', 'list/d']) await put(key, key);
    const list = (more: object) =>
      s3.client.send(
        new ListObjectsV2Command({ Bucket: 'versioned', Prefix: 'list/', Delimiter: '/', ...more }),
      );
    const seen: (string | undefined)[] = [];
    let ContinuationToken: string | undefined;
    do {
      const page = await list({ MaxKeys: 1, ...(ContinuationToken && { ContinuationToken }) });
      expect(page.KeyCount).toBe(1);
      seen.push(
        ...(page.Contents ?? []).map(({ Key }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(seen).toEqual(['list/a', 'list/b', 'list/c/', 'list/d']);
    expect((await list({ StartAfter: 'list/b', EncodingType: 'url' })).Contents).toMatchObject([
      { Key: 'list/d' },
    ]);

    await put('list/b', 'again');
    const versions: (string | undefined)[] = [];
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    do {
      const input = { Bucket: 'versioned', Prefix: 'list/', MaxKeys: 2, ...marker };
      const page = await s3.client.send(new ListObjectVersionsCommand(input));
      versions.push(...(page.Versions ?? []).map(({ Key }) => Key));
      marker = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : {};
    } while (marker.KeyMarker);
    expect(versions).toEqual(['list/a', 'list/b', 'list/b', 'list/c/1', 'list/c/2', 'list/d']);
  });
});

describe('a copy', () => {
  test('is of one exact version, and takes along or replaces what is said of it', async () => {
    const one = await put('source å+1', 'one', {
      Metadata: { from: 'here' },
      Tagging: 'a=1',
      ContentType: 'text/plain',
      ChecksumSHA256: sha256('one'),
    });
    await put('source å+1', 'two');
    const CopySource = `versioned/${encodeURIComponent('source å+1')}?versionId=${one.VersionId}`;
    const copy = (more: object) =>
      s3.client.send(new CopyObjectCommand({ Bucket: 'plain', Key: 'copy', CopySource, ...more }));
    const answer = await copy({});
    expect(answer).toMatchObject({
      CopySourceVersionId: one.VersionId,
      CopyObjectResult: { ETag: one.ETag, ChecksumSHA256: sha256('one') },
    });
    expect(answer.VersionId).toBeUndefined();
    const copied = await get('copy', { Bucket: 'plain' });
    expect(await copied.Body?.transformToString()).toBe('one');
    expect(copied).toMatchObject({ Metadata: { from: 'here' }, ContentType: 'text/plain', TagCount: 1 });

    await copy({
      MetadataDirective: 'REPLACE',
      ContentType: 'text/html',
      TaggingDirective: 'REPLACE',
      ChecksumAlgorithm: 'CRC32',
    });
    const replaced = await get('copy', { Bucket: 'plain', ChecksumMode: 'ENABLED' });
    expect(replaced).toMatchObject({
      Metadata: {},
      ContentType: 'text/html',
      ChecksumCRC32: expect.any(String),
    });
    expect(replaced.TagCount).toBeUndefined();

    await s3.client.send(
      new DeleteObjectCommand({ Bucket: 'versioned', Key: 'source å+1', VersionId: one.VersionId }),
    );
    expect(await text('copy', { Bucket: 'plain' })).toBe('one');
    await expect(copy({})).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  test('is made on condition, and not onto itself', async () => {
    await put('self', 'x');
    const copy = (more: object) =>
      s3.client.send(
        new CopyObjectCommand({ Bucket: 'versioned', Key: 'self', CopySource: 'versioned/self', ...more }),
      );
    await expect(copy({})).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(copy({ MetadataDirective: 'REPLACE', IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(copy({ Key: 'other', CopySourceIfMatch: '"0"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(copy({ CopySource: 'nobodys/self' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

describe('tags', () => {
  test('belong to a version and leave its bytes alone', async () => {
    const one = await put('tagged', 'one', { Tagging: 'kind=a%20b&empty=' });
    await put('tagged', 'two');
    const at = { Bucket: 'versioned', Key: 'tagged', VersionId: one.VersionId };
    const read = async () => (await s3.client.send(new GetObjectTaggingCommand(at))).TagSet;
    expect(await read()).toEqual([
      { Key: 'kind', Value: 'a b' },
      { Key: 'empty', Value: '' },
    ]);
    const TagSet = [{ Key: 'råd', Value: '<&">' }];
    await s3.client.send(new PutObjectTaggingCommand({ ...at, Tagging: { TagSet } }));
    expect(await read()).toEqual(TagSet);
    expect(await text('tagged', { VersionId: one.VersionId })).toBe('one');
    expect((await get('tagged')).TagCount).toBeUndefined();
    const wrong = new PutObjectTaggingCommand({ ...at, Tagging: { TagSet }, ContentMD5: 'AAAA' });
    await expect(s3.client.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
    const twice = { TagSet: [...TagSet, ...TagSet] };
    await expect(
      s3.client.send(new PutObjectTaggingCommand({ ...at, Tagging: twice })),
    ).rejects.toMatchObject({ name: 'InvalidTag' });
  });
});

describe('a bucket that does not version', () => {
  test('replaces and removes', async () => {
    const at = { Bucket: 'plain', Key: 'one' };
    await s3.client.send(new PutObjectCommand({ ...at, Body: 'a' }));
    const { VersionId } = await s3.client.send(new PutObjectCommand({ ...at, Body: 'b' }));
    expect(VersionId).toBeUndefined();
    expect(await text('one', at)).toBe('b');
    expect(
      (await s3.client.send(new ListObjectVersionsCommand({ Bucket: 'plain', Prefix: 'one' }))).Versions,
    ).toHaveLength(1);
    await s3.client.send(new DeleteObjectCommand(at));
    await s3.client.send(new DeleteObjectCommand(at));
    await expect(get('one', at)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

test('what is not served says so by its name', async () => {
  const refused = s3.client.send(new GetObjectAclCommand({ Bucket: 'versioned', Key: 'x' }));
  await expect(refused).rejects.toMatchObject({
    name: 'NotImplemented',
    message: expect.stringContaining('GET object?acl'),
    ...status(501),
  });
  await expect(put('x', '', { StorageClass: 'GLACIER' })).rejects.toMatchObject({
    message: 'The local S3 does not serve the header x-amz-storage-class of PutObject',
  });
  await expect(put('x', '', { ExpectedBucketOwner: '111122223333' })).rejects.toMatchObject({
    name: 'AccessDenied',
  });
});
