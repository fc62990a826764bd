import type { CorsConfiguration } from '../http-api/cors.ts';
import { type Authorizer, HttpApi, type Integration } from '../http-api/http-api.ts';
import { RateLimit } from '../http-api/rate-limit.ts';
import { RouteTable } from '../http-api/route-table.ts';
import type { TokenIssuer } from '../http-api/token-issuer.ts';
import { type Functions, resourcesOf, type StackContext } from './stack-context.ts';

interface RouteProperties {
  ApiId: string;
  RouteKey: string;
  Target: string;
  AuthorizationType?: string;
  AuthorizerId?: string;
  AuthorizationScopes?: string[];
}

interface IntegrationProperties {
  IntegrationType: string;
  IntegrationUri: string;
  PayloadFormatVersion: string;
  TimeoutInMillis?: number;
}

interface AuthorizerProperties {
  AuthorizerType: string;
  IdentitySource?: string[];
  JwtConfiguration: { Issuer: string; Audience?: string[] };
}

interface StageProperties {
  DefaultRouteSettings?: { ThrottlingRateLimit?: number; ThrottlingBurstLimit?: number };
  StageVariables?: Record<string, string>;
}

/** The API's public address as the template knows it, to be exchanged for the local one. */
export function apiEndpointOf(context: Pick<StackContext, 'resources'>): string | undefined {
  return resourcesOf(context, 'AWS::ApiGatewayV2::Api')[0]?.attributes.ApiEndpoint;
}

/** Makes the template's one HTTP API answer, and tells the issuer what the API asks of a token. */
export function wireHttpApi(
  context: StackContext,
  functions: Functions,
  { issuer, throttles }: { issuer: TokenIssuer; throttles: boolean },
): HttpApi | undefined {
  const [api, ...others] = resourcesOf<{ ProtocolType: string; CorsConfiguration?: CorsConfiguration }>(
    context,
    'AWS::ApiGatewayV2::Api',
  );
  if (!api) return undefined;
  if (others.length > 0) throw new Error('Only one HTTP API runs here');
  if (api.properties.ProtocolType !== 'HTTP') throw new Error(`${api.logicalId}: only HTTP APIs run here`);
  const stage = resourcesOf<StageProperties & { StageName?: string }>(context, 'AWS::ApiGatewayV2::Stage')[0];
  if (stage && stage.name !== '$default')
    throw new Error(`${stage.logicalId}: only the $default stage runs here`);
  const { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst } =
    stage?.properties.DefaultRouteSettings ?? {};
  const authorizers = authorizersOf(context);
  const [authorizer] = authorizers.values();
  if (authorizer) {
    issuer.issuer = authorizer.issuer;
    issuer.clientId = authorizer.audience[0] ?? issuer.clientId;
  }
  return new HttpApi({
    apiId: api.ref,
    accountId: context.accountId,
    routes: routesOf(context),
    authorizers,
    integrations: integrationsOf(context, functions),
    cors: api.properties.CorsConfiguration,
    rateLimit: throttles && perSecond && burst ? new RateLimit({ perSecond, burst }) : undefined,
    stageVariables: stage?.properties.StageVariables,
    issuer,
    now: () => context.clock.date(),
  });
}

function routesOf(context: StackContext): RouteTable {
  const routes = resourcesOf<RouteProperties>(context, 'AWS::ApiGatewayV2::Route');
  return new RouteTable(
    routes.map(({ logicalId, properties }) => {
      const {
        RouteKey,
        Target,
        AuthorizationType = 'NONE',
        AuthorizerId,
        AuthorizationScopes = [],
      } = properties;
      if (AuthorizationType !== 'NONE' && AuthorizationType !== 'JWT') {
        throw new Error(`${logicalId}: the authorization type ${AuthorizationType} does not run here`);
      }
      return {
        key: RouteKey,
        integrationId: Target.replace(/^integrations\//, ''),
        authorizerId: AuthorizationType === 'JWT' ? AuthorizerId : undefined,
        scopes: AuthorizationScopes,
      };
    }),
  );
}

function integrationsOf(context: StackContext, functions: Functions): Map<string, Integration> {
  const integrations = resourcesOf<IntegrationProperties>(context, 'AWS::ApiGatewayV2::Integration');
  return new Map(
    integrations.map(({ ref, logicalId, properties }) => {
      const { IntegrationType, IntegrationUri, PayloadFormatVersion, TimeoutInMillis = 30_000 } = properties;
      if (IntegrationType !== 'AWS_PROXY' || PayloadFormatVersion !== '2.0') {
        throw new Error(`${logicalId}: only AWS_PROXY with payload format 2.0 runs here`);
      }
      return [ref, { target: functions.find(IntegrationUri), timeoutMilliseconds: TimeoutInMillis }];
    }),
  );
}

function authorizersOf(context: StackContext): Map<string, Authorizer> {
  const authorizers = resourcesOf<AuthorizerProperties>(context, 'AWS::ApiGatewayV2::Authorizer');
  return new Map(
    authorizers.map(({ ref, logicalId, properties }) => {
      const { AuthorizerType, IdentitySource = [], JwtConfiguration } = properties;
      if (AuthorizerType !== 'JWT') throw new Error(`${logicalId}: only JWT authorizers run here`);
      const [source = '$request.header.Authorization'] = IdentitySource;
      const [, header] = /^\$request\.header\.(.+)$/i.exec(source) ?? [];
      if (!header) throw new Error(`${logicalId}: the identity source ${source} does not run here`);
      const { Issuer, Audience = [] } = JwtConfiguration;
      return [ref, { issuer: Issuer, audience: Audience, header: header.toLowerCase() }];
    }),
  );
}
