import type { JWTPayload } from 'jose';
import { type ApiAnswer, apiAnswer, apiPayload, gatewayAnswer } from '#local/http-api/api-payload.ts';
import { RouteTable } from '#local/http-api/route-table.ts';
import type { ResolvedResource } from '#local/template/template-resolver.ts';
import { ownLogins } from '#shared/domain/organisation/sign-in.ts';
import type { Ended, WorldFunction } from './world-function.ts';

/** A request to the API. Who asks is told by name: signatures of tokens are the gateway's business, not the world's. */
export interface WorldRequest {
  readonly method: string;
  /** Below the API's root, with its query: `/v1/0184/plans?limit=10` */
  readonly path: string;
  /** The login that asks; none sends no token. */
  readonly as?: string | undefined;
  /** What the token says beside the login; without a word of it, one of the pool's own. */
  readonly claims?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface RouteProperties {
  readonly RouteKey: string;
  readonly Target: string;
  readonly AuthorizationType?: string;
}

/** The template's HTTP API: its routes, with the event that the gateway makes of a request. */
export class WorldGateway {
  readonly #routes: RouteTable;
  readonly #targets: ReadonlyMap<string, WorldFunction>;
  readonly #now: () => number;

  constructor(
    resources: readonly ResolvedResource[],
    { functions, now }: { functions: readonly WorldFunction[]; now: () => number },
  ) {
    const of = <Properties>(type: string) =>
      resources
        .filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`)
        .map(({ ref, properties }) => ({ ref, properties: properties as unknown as Properties }));
    this.#now = now;
    this.#targets = new Map(
      of<{ IntegrationUri: string }>('Integration').map(({ ref, properties }) => {
        const target = functions.find(({ arn }) => properties.IntegrationUri.includes(arn));
        if (target === undefined) throw new Error(`No function is ${properties.IntegrationUri}`);
        return [ref, target];
      }),
    );
    this.#routes = new RouteTable(
      of<RouteProperties>('Route').map(({ properties: { RouteKey, Target, AuthorizationType } }) => ({
        key: RouteKey,
        integrationId: Target.replace(/^integrations\//, ''),
        authorizerId: AuthorizationType === 'JWT' ? 'jwt' : undefined,
        scopes: [],
      })),
    );
  }

  async answer(
    { method, path, as, claims: told = {}, headers = {}, body = '' }: WorldRequest,
    call: (target: WorldFunction, event: unknown) => Promise<Ended>,
  ): Promise<ApiAnswer> {
    const url = new URL(path, 'https://api.example');
    const found = this.#routes.find(method, url.pathname);
    if (found === undefined) return gatewayAnswer(404, 'Not Found');
    if (found.route.authorizerId && as === undefined) return gatewayAnswer(401, 'Unauthorized');
    const target = this.#targets.get(found.route.integrationId) as WorldFunction;
    const claims: JWTPayload | undefined = found.route.authorizerId
      ? { sub: as as string, idp: ownLogins, ...told }
      : undefined;
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]] as const);
    const event = apiPayload({
      ...found,
      request: {
        method,
        headersDistinct: { host: [url.host], ...Object.fromEntries(lower) },
        socket: {},
      },
      url,
      body: Buffer.from(body),
      routeKey: found.route.key,
      claims,
      apiId: 'world',
      accountId: '000000000000',
      stageVariables: undefined,
      now: new Date(this.#now()),
    });
    const ended = await call(target, event);
    if ('error' in ended) return gatewayAnswer(500, 'Internal Server Error');
    return apiAnswer(JSON.stringify(ended.result)) ?? gatewayAnswer(500, 'Internal Server Error');
  }
}
