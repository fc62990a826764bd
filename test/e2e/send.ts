import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser, Json } from '#local/users/api-user.ts';

/** A request as a test writes it, down to its bytes. */
export interface Request {
  /** Whose token goes along. */
  readonly as?: ApiUser;
  /** This token instead; empty sends none. */
  readonly token?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** Below `/v1/{organisation}` of whoever sends it, unless it begins with `/v1`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it stands, with the content type of JSON unless `headers` say another. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The answer's body when it is JSON. */
  readonly json: Json;
}

/** Sends a request whatever it is, and answers whatever comes back. */
export const send = async (
  stack: LocalStack,
  { as, token, method = 'GET', path, headers = {}, body, raw }: Request,
): Promise<Answer> => {
  const bearer = token ?? (as ? await stack.token({ sub: as.persona.sub }) : '');
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const where = path.startsWith('/v1') ? path : `/v1/${as?.persona.organisationId}${path}`;
  const response = await fetch(`${stack.apiUrl}${where}`, {
    method,
    headers: {
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
};

/** The record's entity tag as it is now. */
export const etagOf = async (stack: LocalStack, as: ApiUser, path: string): Promise<string> => {
  const { status, headers, text } = await send(stack, { as, path });
  const etag = headers.get('etag');
  if (status !== 200 || etag === null) throw new Error(`GET ${path} answered ${status}: ${text}`);
  return etag;
};
