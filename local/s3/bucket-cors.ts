import type { Bucket, CorsRule } from './bucket.ts';
import { S3Error } from './s3-error.ts';
import type { S3Answer } from './s3-operation.ts';
import type { S3Request } from './s3-request.ts';

/** Whether a text is what a rule names, where one `*` stands for anything. */
function matches(pattern: string, text: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return pattern === text;
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

const listOf = (header: string | undefined) =>
  (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);

/** The first rule of the bucket that lets this origin do this. */
function ruleFor(
  { corsRules }: Bucket,
  { origin, method, headers }: { origin: string; method: string; headers: readonly string[] },
): CorsRule | undefined {
  return corsRules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders = [] }) =>
      AllowedOrigins.some((allowed) => matches(allowed, origin)) &&
      AllowedMethods.includes(method) &&
      headers.every((name) => AllowedHeaders.some((allowed) => matches(allowed.toLowerCase(), name))),
  );
}

function headersOf(
  { AllowedOrigins, AllowedMethods, ExposedHeaders = [], MaxAge }: CorsRule,
  origin: string,
) {
  const isForAnyone = AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': isForAnyone ? '*' : origin,
    ...(!isForAnyone && { 'access-control-allow-credentials': 'true' }),
    'access-control-allow-methods': AllowedMethods.join(', '),
    ...(ExposedHeaders.length > 0 && { 'access-control-expose-headers': ExposedHeaders.join(', ') }),
    ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** The headers that let a page of another origin read an answer; none when no rule does. */
export function bucketCorsHeaders(bucket: Bucket, { method, headers }: S3Request): Record<string, string> {
  const { origin } = headers;
  const rule = origin === undefined ? undefined : ruleFor(bucket, { origin, method, headers: [] });
  return rule && origin !== undefined ? headersOf(rule, origin) : {};
}

/** The answer to a browser that asks before it sends. */
export function bucketPreflight(bucket: Bucket, request: S3Request): S3Answer {
  const { origin } = request.headers;
  const method = request.header('access-control-request-method');
  if (origin === undefined || method === undefined) {
    throw new S3Error('InvalidRequest', 'Insufficient information. Origin request header needed.');
  }
  const headers = listOf(request.header('access-control-request-headers'));
  const rule = ruleFor(bucket, { origin, method, headers });
  if (!rule) throw new S3Error('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
  const allowed = headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') };
  return { status: 200, headers: { ...headersOf(rule, origin), ...allowed } };
}
