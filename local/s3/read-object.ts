import type { Bucket } from './bucket.ts';
import { checksumHeader } from './checksum.ts';
import { checkHeaderValue } from './header-value.ts';
import type { ObjectContent, ObjectStore, ObjectVersion } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import { type S3Answer, type S3Operation, versionHeader } from './s3-operation.ts';
import type { S3Request } from './s3-request.ts';

/** A version that has bytes. */
export type ReadableVersion = ObjectVersion & { readonly content: ObjectContent };

/** The version that a read means, or the refusal that S3 gives. */
export function readableVersion(
  { bucket, key, versionId }: { bucket: Bucket; key: string; versionId: string | undefined },
  store: ObjectStore,
): ReadableVersion {
  const version =
    versionId === undefined ? store.latest(bucket.name, key) : store.find(bucket.name, key, versionId);
  if (!version) {
    throw versionId === undefined
      ? new S3Error('NoSuchKey', 'The specified key does not exist.')
      : new S3Error('NoSuchVersion', 'The specified version does not exist.');
  }
  const { content } = version;
  if (content) return { ...version, content };
  const headers = { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, version.versionId) };
  throw versionId === undefined
    ? new S3Error('NoSuchKey', 'The specified key does not exist.', headers)
    : new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', headers);
}

/** Parameters by which a signed URL decides how its object is shown. */
export const responseParameters = {
  'response-cache-control': 'cache-control',
  'response-content-disposition': 'content-disposition',
  'response-content-encoding': 'content-encoding',
  'response-content-language': 'content-language',
  'response-content-type': 'content-type',
  'response-expires': 'expires',
} as const;

/** GetObject and HeadObject. */
export const getObject: S3Operation = ({ request, bucket }, { store, blobs }) => {
  const version = readableVersion(
    { bucket, key: request.key, versionId: request.parameter('versionId') },
    store,
  );
  const { content } = version;
  const unchanged = checkReadConditions(request, version);
  if (unchanged) return unchanged;
  const range = rangeOf(request, content);
  const { start, end } = range ?? { start: 0, end: content.sizeBytes - 1 };
  const overrides = Object.entries(responseParameters).flatMap(([parameter, header]) => {
    const value = request.parameter(parameter);
    return value === undefined ? [] : [[header, checkHeaderValue(value)] as const];
  });
  const headers = {
    ...content.headers,
    ...Object.fromEntries(overrides),
    ...validators(version),
    ...versionHeader(bucket, version.versionId),
    ...checksumHeaders(request, content, range !== undefined),
    'accept-ranges': 'bytes',
    'content-length': String(end - start + 1),
    'x-amz-server-side-encryption': 'AES256',
    ...(range && { 'content-range': `bytes ${start}-${end}/${content.sizeBytes}` }),
    ...(Object.keys(content.tags).length > 0 && {
      'x-amz-tagging-count': String(Object.keys(content.tags).length),
    }),
  };
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || end < start) return { status, headers };
  return { status, headers, body: blobs.read(content.blob, { start, end }) };
};

const validators = ({ content, lastModified }: ReadableVersion) => ({
  etag: `"${content.etag}"`,
  'last-modified': lastModified.toUTCString(),
});

function checksumHeaders(request: S3Request, { checksum }: ObjectContent, isPart: boolean) {
  if (isPart || request.header('x-amz-checksum-mode') !== 'ENABLED') return {};
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' };
}

function checkReadConditions(request: S3Request, version: ReadableVersion): S3Answer | undefined {
  const etag = `"${version.content.etag}"`;
  const names = (value: string) => value.split(',').some((name) => ['*', etag].includes(name.trim()));
  const modified = Math.floor(version.lastModified.getTime() / 1000) * 1000;
  const ifMatch = request.header('if-match');
  const ifUnmodified = request.header('if-unmodified-since');
  const hasChanged =
    ifMatch === undefined
      ? ifUnmodified !== undefined && modified > new Date(ifUnmodified).getTime()
      : !names(ifMatch);
  if (hasChanged) {
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
  const ifNoneMatch = request.header('if-none-match');
  const ifModified = request.header('if-modified-since');
  const isUnchanged =
    ifNoneMatch === undefined
      ? ifModified !== undefined && modified <= new Date(ifModified).getTime()
      : names(ifNoneMatch);
  return isUnchanged ? { status: 304, headers: validators(version) } : undefined;
}

/** The part that is asked for; none when all of it is. Several ranges at once are answered with everything, as S3 does. */
function rangeOf(
  request: S3Request,
  { sizeBytes, etag }: ObjectContent,
): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.header('range') ?? '') ?? [];
  const ifRange = request.header('if-range');
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (ifRange !== undefined && ifRange !== `"${etag}"`) return undefined;
  const start = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  if (start >= sizeBytes || end < start) {
    throw new S3Error('InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${sizeBytes}`,
    });
  }
  return { start, end };
}
