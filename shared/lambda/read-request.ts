import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type * as z from 'zod/mini';
import { OrganisationId } from '#events/identifiers.ts';
import { addressOf } from './address-of.ts';
import { readJsonBody } from './json-body.ts';
import { languageOf, Problem } from './problem.ts';
import { requestRules } from './request-rules.ts';
import type { ApiNeeds, ApiRequest, Route } from './route.ts';
import { schemaViolations } from './schema-violations.ts';
import { traceparentOf } from './traceparent.ts';

export type HttpEvent = APIGatewayProxyEventV2WithJWTAuthorizer;

/** A request whose caller is not known yet. */
export type Unidentified = Omit<ApiRequest<unknown, unknown, unknown>, 'caller'>;

/** A request of anyone: nobody has signed in for it. */
type Anonymous = Omit<Unidentified, 'organisationId' | 'subject' | 'signIn'>;

const parse = (schema: z.ZodMiniType, value: unknown, kind: 'invalid' | 'malformed' | 'missing') => {
  const result = schema.safeParse(value);
  if (!result.success) throw new Problem(kind, schemaViolations(result.error, value));
  return result.data;
};

const bodyOf = (
  route: Route<never>,
  event: HttpEvent,
): Pick<Unidentified, 'body' | 'rawBody' | 'contentType'> => {
  const contentType = event.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const accepted = route.rawBody ?? (route.body ? ['application/json'] : []);
  if (accepted.length === 0) return { body: undefined };
  if (contentType === undefined || !accepted.includes(contentType)) {
    throw Problem.of('unsupportedMediaType', requestRules.mediaType, {
      field: 'Content-Type',
      limit: accepted.join(', '),
      ...(contentType && { received: contentType.slice(0, 100) }),
    });
  }
  if (route.rawBody) {
    const encoding = event.isBase64Encoded ? 'base64' : 'utf8';
    return { body: undefined, contentType, rawBody: Buffer.from(event.body ?? '', encoding) };
  }
  const json = readJsonBody(event.body, event.isBase64Encoded);
  return { body: parse(route.body as z.ZodMiniType, json, 'invalid') };
};

const idempotencyKeyOf = (event: HttpEvent): string | undefined => {
  const key = event.headers['idempotency-key'];
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw Problem.of('malformed', requestRules.idempotencyKey, { field: 'Idempotency-Key' });
  }
  return key;
};

/**
 * Who asks, for which organisation: the login the gateway has verified and what `stamp-token` says of it, and the path.
 * @throws Problem 404 when the path names no possible organisation.
 */
export const identify = (event: HttpEvent): Pick<Unidentified, 'organisationId' | 'subject' | 'signIn'> => {
  const organisationId = OrganisationId.safeParse(event.pathParameters?.['organisationId']);
  if (!organisationId.success) throw new Problem('missing');
  const { sub = '', idp, loa } = event.requestContext.authorizer?.jwt.claims ?? {};
  return {
    organisationId: organisationId.data,
    subject: String(sub),
    signIn: { provider: idp === undefined ? undefined : String(idp), level: Number(loa) || 0 },
  };
};

/**
 * Checks everything about a request that can be checked without reading anything, whoever sent it.
 * @throws Problem 400, 404, 413, 415, 422 or 428.
 */
export const readAnonymousRequest = (
  route: Route<never>,
  event: HttpEvent,
  { now }: Pick<ApiNeeds, 'now'>,
): Anonymous => {
  const pathParameters = event.pathParameters ?? {};
  const params = parse(route.params, pathParameters, 'missing');
  const query = route.query && parse(route.query, event.queryStringParameters ?? {}, 'malformed');
  const ifMatch = event.headers['if-match'];
  if (route.isVersioned && ifMatch === undefined) {
    throw Problem.of('preconditionRequired', requestRules.ifMatch, { field: 'If-Match' });
  }
  const path = event.rawPath;
  const content = bodyOf(route, event);
  return {
    ...content,
    params,
    query,
    noun: route.noun,
    action: route.action,
    now: now(),
    language: languageOf(event.headers['accept-language']),
    path,
    address: addressOf(event),
    ifMatch,
    idempotencyKey: idempotencyKeyOf(event),
    fingerprint: createHash('sha256')
      .update(`${route.method} ${path}?${event.rawQueryString}\n${event.body ?? ''}`)
      .digest('hex'),
    traceparent: traceparentOf(event.headers['traceparent']),
  };
};

/**
 * The same, and for whom it was sent.
 * @throws Problem 400, 404, 413, 415, 422 or 428.
 */
export const readRequest = (route: Route<never>, event: HttpEvent, needs: ApiNeeds): Unidentified => ({
  ...readAnonymousRequest(route, event, needs),
  ...identify(event),
});
