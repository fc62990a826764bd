import { createHash, createHmac } from 'node:crypto';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** The one identity that may sign here. */
export interface Signer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly region: string;
}

const algorithm = 'AWS4-HMAC-SHA256';
const longestExpirySeconds = 7 * 24 * 3600;
const earliestMilliseconds = 15 * 60 * 1000;
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** Percent-encodes as signatures do: everything but letters, digits and `-._~`. */
export const encodeStrictly = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The day of the scope `key/day/region/s3/aws4_request`, when it is one that this signer may use here. */
export function checkScope(
  credential: string,
  signer: Signer,
  malformed: (message: string) => S3Error,
): string {
  const parts = credential.split('/');
  const [accessKeyId, day = '', region = '', service, ending] = parts;
  if (parts.length !== 5 || !/^\d{8}$/.test(day) || service !== 's3' || ending !== 'aws4_request') {
    throw malformed('the Credential is mal-formed; expecting "<key>/YYYYMMDD/REGION/s3/aws4_request".');
  }
  if (accessKeyId !== signer.accessKeyId) {
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    );
  }
  if (region !== signer.region)
    throw malformed(`the region '${region}' is wrong; expecting '${signer.region}'`);
  return day;
}

/** The signature of a text by this signer on that day. */
export function signatureOf(text: string, day: string, { secretAccessKey, region }: Signer): string {
  const scoped = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return hmac(scoped, text).toString('hex');
}

/** Refuses a token that is not the signer's; none at all is taken. */
export function checkToken(token: string | undefined, { sessionToken }: Signer): void {
  if (token !== undefined && token !== sessionToken) {
    throw new S3Error('InvalidToken', 'The provided token is malformed or otherwise invalid.');
  }
}

/** The instant that `20261122T090000Z` stands for. */
export function parseAmzDate(text: string): Date {
  const iso = text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const date = new Date(iso);
  if (iso === text || Number.isNaN(date.getTime())) {
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header');
  }
  return date;
}

/** Lets a request pass that the signer has signed, in its headers or as a presigned URL; answers the signed hash of its body. */
export function checkSignature(request: S3Request, signer: Signer, now: Date): string {
  const { authorization } = request.headers;
  if (authorization !== undefined) return checkHeader(request, authorization, signer);
  if (request.parameter('X-Amz-Algorithm') !== undefined) return checkQuery(request, signer, now);
  throw new S3Error('AccessDenied', 'Access Denied');
}

function checkHeader(request: S3Request, authorization: string, signer: Signer): string {
  const malformed = (message: string) =>
    new S3Error('AuthorizationHeaderMalformed', `The authorization header is malformed; ${message}`);
  const parts = new RegExp(
    `^${algorithm} +Credential=([^,\\s]+)[,\\s]+SignedHeaders=([^,\\s]+)[,\\s]+Signature=([0-9a-f]{64})$`,
  ).exec(authorization.trim());
  if (!parts) throw malformed('only AWS4-HMAC-SHA256 is accepted');
  const [, credential = '', signedHeaders = '', signature = ''] = parts;
  const day = checkScope(credential, signer, malformed);
  checkToken(request.header('x-amz-security-token'), signer);
  const payloadHash = request.headers['x-amz-content-sha256'];
  if (typeof payloadHash !== 'string') {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const amzDate = String(request.headers['x-amz-date'] ?? '');
  parseAmzDate(amzDate);
  compare(request, { amzDate, day, signedHeaders, signature, payloadHash }, signer);
  return payloadHash;
}

function checkQuery(request: S3Request, signer: Signer, now: Date): string {
  const malformed = (message: string) => new S3Error('AuthorizationQueryParametersError', message);
  const read = (name: string) => {
    const value = request.parameter(name);
    if (value === undefined) throw malformed(`Query-string authentication requires ${name}`);
    return value;
  };
  if (read('X-Amz-Algorithm') !== algorithm) throw malformed(`X-Amz-Algorithm only supports "${algorithm}"`);
  const day = checkScope(read('X-Amz-Credential'), signer, malformed);
  checkToken(request.parameter('X-Amz-Security-Token'), signer);
  const amzDate = read('X-Amz-Date');
  const signedHeaders = read('X-Amz-SignedHeaders');
  const signature = read('X-Amz-Signature');
  const expires = read('X-Amz-Expires');
  if (!/^\d+$/.test(expires) || Number(expires) > longestExpirySeconds) {
    throw malformed(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    );
  }
  const signedAt = parseAmzDate(amzDate).getTime();
  if (signedAt - earliestMilliseconds > now.getTime()) {
    throw new S3Error('AccessDenied', 'Request is not valid yet');
  }
  if (signedAt + Number(expires) * 1000 <= now.getTime()) {
    throw new S3Error('AccessDenied', 'Request has expired');
  }
  const payloadHash = request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  compare(request, { amzDate, day, signedHeaders, signature, payloadHash }, signer);
  return payloadHash;
}

function compare(
  request: S3Request,
  signed: { amzDate: string; day: string; signedHeaders: string; signature: string; payloadHash: string },
  signer: Signer,
): void {
  const { amzDate, day, signedHeaders, signature, payloadHash } = signed;
  const names = signedHeaders.split(';');
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !names.includes(name),
  );
  if (!names.includes('host') || !amzDate.startsWith(day)) {
    throw new S3Error('AccessDenied', 'The signature must be of this host and of the day it names');
  }
  if (unsigned.length > 0) {
    throw new S3Error(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${unsigned.join(', ')}`,
    );
  }
  const query = request.parameters
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)] as const)
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
  const headers = names.map((name) => {
    const value = request.headers[name] ?? '';
    return `${name}:${String(value).trim().replaceAll(/ +/g, ' ')}\n`;
  });
  const canonical = [
    request.method,
    request.path.split('/').map(encodeStrictly).join('/'),
    query,
    headers.join(''),
    signedHeaders,
    payloadHash,
  ].join('\n');
  const scope = `${day}/${signer.region}/s3/aws4_request`;
  const digest = createHash('sha256').update(canonical).digest('hex');
  if (signatureOf(`${algorithm}\n${amzDate}\n${scope}\n${digest}`, day, signer) !== signature) {
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
}
