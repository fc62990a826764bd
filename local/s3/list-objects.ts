import type { ObjectStore, ObjectVersion } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import type { S3Operation } from './s3-operation.ts';
import type { S3Request } from './s3-request.ts';
import { encodeStrictly } from './signature.ts';
import { toXml, type XmlContent } from './to-xml.ts';

const largestPage = 1000;
const document = (root: string, content: Record<string, XmlContent>) => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: toXml(root, content),
});

/** How a list is asked for. */
function listQuery(request: S3Request) {
  const encodingType = request.parameter('encoding-type');
  if (encodingType !== undefined && encodingType !== 'url') {
    throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
  }
  const stated = request.parameter('max-keys') ?? String(largestPage);
  if (!/^\d+$/.test(stated)) {
    throw new S3Error('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647');
  }
  const encode = (text: string) => (encodingType ? text.split('/').map(encodeStrictly).join('/') : text);
  return {
    prefix: request.parameter('prefix') ?? '',
    delimiter: request.parameter('delimiter') ?? '',
    maximum: Math.min(Number(stated), largestPage),
    encodingType,
    encode,
  };
}

/** One page of versions, those behind a common prefix rolled up into it. */
function pageOf(
  versions: readonly ObjectVersion[],
  { prefix, delimiter, maximum }: { prefix: string; delimiter: string; maximum: number },
  isBefore: (version: ObjectVersion) => boolean,
) {
  const entries: ObjectVersion[] = [];
  const prefixes = new Set<string>();
  let last: ObjectVersion | undefined;
  for (const version of versions) {
    const end = delimiter ? version.key.indexOf(delimiter, prefix.length) : -1;
    const common = end < 0 ? undefined : version.key.slice(0, end + delimiter.length);
    if (isBefore(version)) continue;
    if (common !== undefined && prefixes.has(common)) {
      last = version;
      continue;
    }
    if (entries.length + prefixes.size >= maximum)
      return { entries, prefixes, last, isTruncated: maximum > 0 };
    if (common === undefined) entries.push(version);
    else prefixes.add(common);
    last = version;
  }
  return { entries, prefixes, last, isTruncated: false };
}

const toPrefixes = (prefixes: ReadonlySet<string>, encode: (text: string) => string) =>
  [...prefixes].map((prefix) => ({ Prefix: encode(prefix) }));

/** The latest version of every object that is not deleted. */
function presentObjects(store: ObjectStore, bucket: string, prefix: string): ObjectVersion[] {
  const versions = store.versions(bucket, prefix);
  return versions.filter(({ key, content }, index) => content && versions[index - 1]?.key !== key);
}

/** ListObjectsV2. */
export const listObjects: S3Operation = ({ request, bucket }, { store }) => {
  const { prefix, delimiter, maximum, encodingType, encode } = listQuery(request);
  const token = request.parameter('continuation-token');
  const startAfter = request.parameter('start-after');
  const after = token === undefined ? startAfter : Buffer.from(token, 'base64url').toString();
  const { entries, prefixes, last, isTruncated } = pageOf(
    presentObjects(store, bucket.name, prefix),
    { prefix, delimiter, maximum },
    ({ key }) => after !== undefined && Buffer.compare(Buffer.from(key), Buffer.from(after)) <= 0,
  );
  return document('ListBucketResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter ? encode(delimiter) : undefined,
    MaxKeys: maximum,
    KeyCount: entries.length + prefixes.size,
    EncodingType: encodingType,
    StartAfter: startAfter === undefined ? undefined : encode(startAfter),
    ContinuationToken: token,
    IsTruncated: isTruncated,
    NextContinuationToken: isTruncated ? Buffer.from(last?.key ?? '').toString('base64url') : undefined,
    Contents: entries.map(({ key, lastModified, content }) => ({
      Key: encode(key),
      LastModified: lastModified.toISOString(),
      ETag: `"${content?.etag}"`,
      ChecksumAlgorithm: content?.checksum.algorithm,
      ChecksumType: 'FULL_OBJECT',
      Size: content?.sizeBytes,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: toPrefixes(prefixes, encode),
  });
};

/** ListObjectVersions. */
export const listObjectVersions: S3Operation = ({ request, bucket }, { store }) => {
  const { prefix, delimiter, maximum, encodingType, encode } = listQuery(request);
  const keyMarker = request.parameter('key-marker');
  const versionMarker = request.parameter('version-id-marker');
  const versions = store.versions(bucket.name, prefix);
  const latest = new Map(versions.toReversed().map(({ key, versionId }) => [key, versionId]));
  const marked =
    keyMarker === undefined || versionMarker === undefined
      ? undefined
      : store.find(bucket.name, keyMarker, versionMarker);
  const { entries, prefixes, last, isTruncated } = pageOf(
    versions,
    { prefix, delimiter, maximum },
    ({ key, sequence }) => {
      if (keyMarker === undefined) return false;
      const order = Buffer.compare(Buffer.from(key), Buffer.from(keyMarker));
      return order < 0 || (order === 0 && (marked === undefined || sequence >= marked.sequence));
    },
  );
  const described = ({ key, versionId, lastModified }: ObjectVersion) => ({
    Key: encode(key),
    VersionId: versionId,
    IsLatest: latest.get(key) === versionId,
    LastModified: lastModified.toISOString(),
  });
  return document('ListVersionsResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    Delimiter: delimiter ? encode(delimiter) : undefined,
    KeyMarker: encode(keyMarker ?? ''),
    VersionIdMarker: versionMarker ?? '',
    MaxKeys: maximum,
    EncodingType: encodingType,
    IsTruncated: isTruncated,
    NextKeyMarker: isTruncated ? encode(last?.key ?? '') : undefined,
    NextVersionIdMarker: isTruncated ? last?.versionId : undefined,
    Version: entries
      .filter(({ content }) => content)
      .map((version) => ({
        ...described(version),
        ETag: `"${version.content?.etag}"`,
        ChecksumAlgorithm: version.content?.checksum.algorithm,
        ChecksumType: 'FULL_OBJECT',
        Size: version.content?.sizeBytes,
        StorageClass: 'STANDARD',
      })),
    DeleteMarker: entries.filter(({ content }) => !content).map(described),
    CommonPrefixes: toPrefixes(prefixes, encode),
  });
};
