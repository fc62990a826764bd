import { checksumAlgorithm, startChecksum } from './checksum.ts';
import { parseTags } from './object-tags.ts';
import { type ReadableVersion, readableVersion } from './read-object.ts';
import { S3Error } from './s3-error.ts';
import { type S3Call, type S3Needs, type S3Operation, teller, versionHeader } from './s3-operation.ts';
import { toXml } from './to-xml.ts';
import { checkKey, checkWriteConditions, keptHeadersOf } from './write-object.ts';

/** CopyObject: one exact version, or the latest, under another name; the bytes are shared, not written again. */
export const copyObject: S3Operation = async (call, needs) => {
  const { request, bucket } = call;
  checkKey(request.key);
  const { source, sourceBucket } = sourceOf(call, needs);
  const ifMatch = request.header('x-amz-copy-source-if-match');
  if (ifMatch !== undefined && ifMatch.replaceAll('"', '') !== source.content.etag) {
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
  const replacesHeaders = isReplacing(call, 'x-amz-metadata-directive');
  const replacesTags = isReplacing(call, 'x-amz-tagging-directive');
  const headers = replacesHeaders
    ? keptHeadersOf(request.amzNames(), (name) => request.header(name))
    : source.content.headers;
  const tags = replacesTags ? parseTags(request.header('x-amz-tagging') ?? '') : source.content.tags;
  const checksum = await checksumOf(call, source, needs);
  // Bytes that went while the checksum was reckoned can't be shared any more.
  if (!needs.store.usesBlob(source.content.blob))
    throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  const version = needs.store.put(
    bucket,
    { key: request.key, content: { ...source.content, headers, tags, checksum } },
    {
      check: (present) => checkWriteConditions(request, present),
      tell: teller(call, needs, 'CopyObject'),
    },
  );
  return {
    status: 200,
    headers: {
      'content-type': 'application/xml',
      'x-amz-server-side-encryption': 'AES256',
      ...versionHeader(bucket, version.versionId),
      ...(sourceBucket.versioning !== 'Off' && { 'x-amz-copy-source-version-id': source.versionId }),
    },
    body: toXml('CopyObjectResult', {
      LastModified: version.lastModified.toISOString(),
      ETag: `"${source.content.etag}"`,
      ChecksumType: 'FULL_OBJECT',
      [`Checksum${checksum.algorithm}`]: checksum.value,
    }),
  };
};

function sourceOf({ request, bucket }: S3Call, { store, buckets }: S3Needs) {
  const stated = request.header('x-amz-copy-source') ?? '';
  const [path = '', query = ''] = stated.split(/\?(.*)/s);
  const [, name = '', key = ''] = /^\/?([^/]+)\/(.+)$/s.exec(path) ?? [];
  const sourceBucket = buckets.get(name);
  if (!sourceBucket) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
  const versionId = new URLSearchParams(query).get('versionId') ?? undefined;
  const found = { bucket: sourceBucket, key: decodeKey(key), versionId };
  const isItself = name === bucket.name && found.key === request.key && versionId === undefined;
  if (isItself && request.header('x-amz-metadata-directive') !== 'REPLACE') {
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  }
  return { sourceBucket, source: readableVersion(found, store) };
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    throw new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key');
  }
}

function isReplacing({ request }: S3Call, header: string): boolean {
  const directive = request.header(header) ?? 'COPY';
  if (!['COPY', 'REPLACE'].includes(directive)) {
    throw new S3Error('InvalidArgument', `Unknown ${header}`);
  }
  return directive === 'REPLACE';
}

/** The checksum that the copy keeps: the source's, or another one that is asked for. */
async function checksumOf({ request }: S3Call, { content }: ReadableVersion, { blobs }: S3Needs) {
  const wanted = request.header('x-amz-checksum-algorithm');
  const algorithm = wanted === undefined ? content.checksum.algorithm : checksumAlgorithm(wanted);
  if (algorithm === content.checksum.algorithm) return content.checksum;
  const running = startChecksum(algorithm);
  running.update(await blobs.readAll(content.blob));
  return { algorithm, value: running.digest().toString('base64') };
}
