import { readAwsChunks } from './aws-chunks.ts';
import type { ReceivedBlob } from './blob-folder.ts';
import { checkBody } from './check-body.ts';
import { checksumAlgorithm, checksumHeader, statedChecksum } from './checksum.ts';
import { checkHeaderValue } from './header-value.ts';
import type { ObjectContent, ObjectVersion } from './object-store.ts';
import { parseTags } from './object-tags.ts';
import { S3Error } from './s3-error.ts';
import { type S3Call, type S3Operation, teller, versionHeader } from './s3-operation.ts';
import type { S3Request } from './s3-request.ts';

const largestPutBytes = 5 * 1024 ** 3;
const longestKeyBytes = 1024;
const mostMetadataBytes = 2048;

/** The headers that S3 keeps with an object and gives back with it. */
const keptHeaders = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

/** Metadata beyond ASCII is given back as S3 gives it back: as an encoded word. */
const asciiOf = (value: string) =>
  /^[\t\x20-\x7e]*$/.test(value) ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`;

/** What is kept with an object of all that a request (or a form) says. */
export function keptHeadersOf(
  names: readonly string[],
  valueOf: (name: string) => string | undefined,
): Record<string, string> {
  const metadata = names.filter((name) => name.startsWith('x-amz-meta-'));
  const headers: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  let metadataBytes = 0;
  for (const name of [...keptHeaders, ...metadata]) {
    const value = valueOf(name);
    if (value === undefined) continue;
    const isMetadata = name.startsWith('x-amz-meta-');
    headers[name] = isMetadata ? asciiOf(value) : checkHeaderValue(value);
    if (isMetadata) metadataBytes += Buffer.byteLength(name.slice(11) + value);
  }
  if (metadataBytes > mostMetadataBytes) {
    throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  }
  // How the body travelled is not what the object is.
  const encoding = headers['content-encoding']?.replace(/^aws-chunked,?/, '');
  if (encoding === '') delete headers['content-encoding'];
  else if (encoding !== undefined) headers['content-encoding'] = encoding;
  return headers;
}

/** Refuses a key that S3 refuses. */
export function checkKey(key: string): void {
  if (Buffer.byteLength(key) > longestKeyBytes) throw new S3Error('KeyTooLongError', 'Your key is too long');
}

/** What is stored of bytes that came. */
export const contentOf = (
  { name, sizeBytes, md5, checksum }: ReceivedBlob,
  { headers, tags }: Pick<ObjectContent, 'headers' | 'tags'>,
): ObjectContent => ({ blob: name, sizeBytes, etag: md5, checksum, headers, tags });

/** The headers that say what was stored. */
export const storedHeaders = ({ bucket }: Pick<S3Call, 'bucket'>, { content, versionId }: ObjectVersion) => ({
  etag: `"${content?.etag}"`,
  'x-amz-server-side-encryption': 'AES256',
  ...versionHeader(bucket, versionId),
  ...(content && {
    [checksumHeader(content.checksum.algorithm)]: content.checksum.value,
    'x-amz-checksum-type': 'FULL_OBJECT',
  }),
});

/** PutObject: the object is there whole, with what it says of itself found true, or not at all. */
export const putObject: S3Operation = async (call, needs) => {
  const { request, bucket } = call;
  checkKey(request.key);
  const headers = keptHeadersOf(request.amzNames(), (name) => request.header(name));
  const tags = parseTags(request.header('x-amz-tagging') ?? '');
  const blob = await receiveBody(call, needs.blobs);
  try {
    const check = (present: ObjectVersion | undefined) => checkWriteConditions(request, present);
    const written = { key: request.key, content: contentOf(blob, { headers, tags }) };
    const version = needs.store.put(bucket, written, { check, tell: teller(call, needs, 'PutObject') });
    return { status: 200, headers: storedHeaders(call, version) };
  } catch (error) {
    needs.blobs.remove(blob.name);
    throw error;
  }
};

/** Reads the body to disk and holds it to everything that was stated about it. */
async function receiveBody(
  { request, payloadHash }: S3Call,
  blobs: Parameters<S3Operation>[1]['blobs'],
): Promise<ReceivedBlob> {
  const isChunked = payloadHash === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  if (payloadHash.startsWith('STREAMING-') && !isChunked) {
    throw new S3Error('NotImplemented', `The local S3 does not serve bodies sent as ${payloadHash}`);
  }
  const statedLength = request.header(isChunked ? 'x-amz-decoded-content-length' : 'content-length');
  if (statedLength === undefined) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const trailer = request.header('x-amz-trailer');
  const announced = request.header('x-amz-sdk-checksum-algorithm');
  let stated = statedChecksum((name) => request.header(name));
  const algorithm =
    stated?.algorithm ?? (trailer || announced ? checksumAlgorithm(trailer ?? announced ?? '') : 'CRC64NVME');
  const trailers = new Map<string, string>();
  const source = isChunked ? readAwsChunks(request.body, trailers) : request.body;
  const blob = await blobs.receive(source, { algorithm, maximumBytes: largestPutBytes });
  try {
    const trailing = trailer && trailers.get(checksumHeader(algorithm));
    if (trailing) stated = { algorithm, value: trailing };
    if (blob.sizeBytes !== Number(statedLength)) {
      throw new S3Error('IncompleteBody', 'The request body terminated unexpectedly');
    }
    checkBody({ request, payloadHash }, blob, stated);
    return blob;
  } catch (error) {
    blobs.remove(blob.name);
    throw error;
  }
}

/** Refuses a write whose conditions do not hold for what is there. */
export function checkWriteConditions(request: S3Request, present: ObjectVersion | undefined): void {
  const etag = present?.content && `"${present.content.etag}"`;
  const ifNoneMatch = request.header('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Error('NotImplemented', 'If-None-Match of a write is only understood as *');
  }
  const ifMatch = request.header('if-match');
  if (ifMatch !== undefined && !etag) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  if ((ifNoneMatch && etag) || (ifMatch !== undefined && ifMatch !== etag)) {
    throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
}
