import type { IncomingMessage } from 'node:http';
import type { JWTPayload } from 'jose';
import { type LambdaFunction, maximumPayloadBytes } from '../lambda/lambda-function.ts';
import { type ApiAnswer, apiAnswer, apiPayload, gatewayAnswer } from './api-payload.ts';
import { type CorsConfiguration, corsHeaders, preflightAnswer } from './cors.ts';
import type { RateLimit } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import type { Route, RouteTable } from './route-table.ts';
import type { TokenIssuer } from './token-issuer.ts';

/** A JWT authorizer of the API. */
export interface Authorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** The header that carries the token, in lower case. */
  readonly header: string;
}

/** What one route calls. */
export interface Integration {
  readonly target: LambdaFunction;
  readonly timeoutMilliseconds: number;
}

/** Everything the API needs to answer. */
export interface HttpApiSettings {
  readonly apiId: string;
  readonly accountId: string;
  readonly routes: RouteTable;
  readonly authorizers: ReadonlyMap<string, Authorizer>;
  readonly integrations: ReadonlyMap<string, Integration>;
  readonly cors: CorsConfiguration | undefined;
  readonly rateLimit: RateLimit | undefined;
  readonly stageVariables: Readonly<Record<string, string>> | undefined;
  readonly issuer: TokenIssuer;
  readonly now: () => Date;
}

const maximumBodyBytes = 10 * 1024 * 1024;

/** An HTTP API (payload format 2.0) with JWT authorizers, as the template describes it. */
export class HttpApi {
  readonly #settings: HttpApiSettings;

  constructor(settings: HttpApiSettings) {
    this.#settings = settings;
  }

  /** Answers one request; refusals of the gateway have the gateway's own bodies. */
  async answer(request: IncomingMessage, url: URL): Promise<ApiAnswer> {
    const { cors } = this.#settings;
    const origin = request.headers.origin;
    if (cors && origin && request.method === 'OPTIONS') return preflightAnswer(cors, request.headers);
    const answer = await this.#route(request, url);
    return cors && origin
      ? { ...answer, headers: { ...answer.headers, ...corsHeaders(cors, origin) } }
      : answer;
  }

  async #route(request: IncomingMessage, url: URL): Promise<ApiAnswer> {
    const { routes, rateLimit } = this.#settings;
    const body = await readBody(request, maximumBodyBytes);
    if (!body) return gatewayAnswer(413, 'Request Entity Too Large', { connection: 'close' });
    const found = routes.find(request.method ?? 'GET', url.pathname);
    if (!found) return gatewayAnswer(404, 'Not Found');
    if (rateLimit && !rateLimit.take()) return gatewayAnswer(429, 'Too Many Requests');
    const authorized = await this.#authorize(found.route, request);
    if ('refusal' in authorized) return authorized.refusal;
    return this.#call({ ...found, request, url, body, claims: authorized.claims });
  }

  async #authorize(
    { authorizerId, scopes }: Route,
    request: IncomingMessage,
  ): Promise<{ claims: JWTPayload | undefined } | { refusal: ApiAnswer }> {
    if (authorizerId === undefined) return { claims: undefined };
    const authorizer = this.#settings.authorizers.get(authorizerId);
    if (!authorizer) throw new Error(`There is no authorizer ${authorizerId}`);
    const header = request.headers[authorizer.header];
    const token = String(header ?? '').replace(/^Bearer\s+/i, '');
    if (!token) return { refusal: gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': 'Bearer' }) };
    try {
      const claims = await this.#settings.issuer.verify(token, authorizer);
      const given = claims.scope ?? claims.scp;
      const held = typeof given === 'string' ? given.split(' ') : [];
      if (scopes.length > 0 && !scopes.some((scope) => held.includes(scope))) {
        return { refusal: gatewayAnswer(403, 'Forbidden', challenge(scopes, 'insufficient_scope', 'scope')) };
      }
      return { claims };
    } catch (error) {
      return {
        refusal: gatewayAnswer(
          401,
          'Unauthorized',
          challenge(scopes, 'invalid_token', (error as Error).message),
        ),
      };
    }
  }

  async #call(call: {
    route: Route;
    pathParameters: Record<string, string>;
    request: IncomingMessage;
    url: URL;
    body: Buffer;
    claims: JWTPayload | undefined;
  }): Promise<ApiAnswer> {
    const { integrations, apiId, accountId, stageVariables, now } = this.#settings;
    const integration = integrations.get(call.route.integrationId);
    if (!integration) return gatewayAnswer(500, 'Internal Server Error');
    const routeKey = call.route.key;
    const payload = apiPayload({ ...call, routeKey, apiId, accountId, stageVariables, now: now() });
    if (Buffer.byteLength(JSON.stringify(payload)) > maximumPayloadBytes) {
      return gatewayAnswer(413, 'Request Entity Too Large');
    }
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'tooLate'>((resolve) => {
      timer = setTimeout(() => resolve('tooLate'), integration.timeoutMilliseconds);
    });
    const result = await Promise.race([integration.target.invoke(payload, 'http'), tooLate]);
    clearTimeout(timer);
    if (result === 'tooLate') return gatewayAnswer(503, 'Service Unavailable');
    if ('error' in result) return gatewayAnswer(500, 'Internal Server Error');
    return apiAnswer(result.resultJson) ?? gatewayAnswer(500, 'Internal Server Error');
  }
}

const challenge = (scopes: readonly string[], error: string, description: string) => ({
  'www-authenticate': `Bearer scope="${scopes.join(' ')}" error="${error}" error_description="${description.replaceAll('"', "'")}"`,
});
