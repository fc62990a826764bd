import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';

/** What the gateway answers with: its own refusal, or what the function said. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer | string;
}

/** What of a request's head goes into the event. */
export interface RequestHead {
  readonly method?: string | undefined;
  readonly headersDistinct: NodeJS.Dict<string[]>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** One request as the gateway knows it when it calls the function. */
export interface ApiCall {
  readonly request: RequestHead;
  readonly url: URL;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims: JWTPayload | undefined;
  readonly apiId: string;
  readonly accountId: string;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
  readonly now: Date;
}

/** A refusal in the gateway's own words. */
export const gatewayAnswer = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): ApiAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ message }),
});

/** The event of an HTTP API, payload format 2.0. */
export function apiPayload(call: ApiCall): Record<string, unknown> {
  const { request, url, body, routeKey, pathParameters, claims, apiId, accountId, stageVariables, now } =
    call;
  const headers = headersOf(request);
  const { cookie, ...otherHeaders } = headers;
  const query = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    query.set(name, query.has(name) ? `${query.get(name)},${value}` : value);
  }
  const isText = isTextual(headers['content-type']);
  const scopes = (typeof claims?.scope === 'string' ? claims.scope : '').split(' ').filter(Boolean);
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers: otherHeaders,
    ...(query.size > 0 && { queryStringParameters: Object.fromEntries(query) }),
    requestContext: {
      accountId,
      apiId,
      ...(claims && {
        authorizer: {
          jwt: {
            // The gateway hands every claim on as text.
            claims: Object.fromEntries(
              Object.entries(claims).map(([name, value]) => [name, claimText(value)]),
            ),
            scopes: scopes.length > 0 ? scopes : null,
          },
        },
      }),
      domainName: headers.host ?? '127.0.0.1',
      domainPrefix: apiId,
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: gatewayTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    ...(stageVariables && { stageVariables }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** What the function answered, by the rules of payload format 2.0; nothing when the gateway would not understand it. */
export function apiAnswer(resultJson: string | undefined): ApiAnswer | undefined {
  const result: unknown = resultJson === undefined ? undefined : JSON.parse(resultJson);
  const isResponse = typeof result === 'object' && result !== null && 'statusCode' in result;
  if (!isResponse) {
    const body = typeof result === 'string' ? result : (resultJson ?? '');
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = result as {
    statusCode: number | string;
    headers?: Record<string, unknown>;
    cookies?: string[];
    body?: unknown;
    isBase64Encoded?: boolean;
  };
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined;
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined;
  const plain = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status,
    headers: {
      ...(body ? { 'content-type': 'text/plain;charset=UTF-8' } : {}),
      ...Object.fromEntries(plain),
      ...(cookies && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
}

function headersOf(request: RequestHead): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values) headers[name] = values.join(name === 'cookie' ? '; ' : ',');
  }
  // The gateway says by which scheme it was reached, whatever the caller says.
  return { ...headers, 'x-forwarded-proto': 'http' };
}

const isTextual = (contentType = '') =>
  /^(text\/|application\/(json|javascript|xml)\b|application\/[^;]+\+(json|xml)\b)/i.test(contentType);

const claimText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.join(' ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** `22/Nov/2026:08:07:12 +0000`, as access logs write it. */
function gatewayTime(now: Date): string {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}
