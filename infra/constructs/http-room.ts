import { Duration, Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { Room } from '../house.ts';
import { apiScope } from './logins.ts';
import { SamsynFunction, type SamsynFunctionProps } from './samsyn-function.ts';

export interface HttpRoomProps extends Partial<SamsynFunctionProps> {
  /** Also answers every request that no route matches. */
  readonly isFallback?: true;
}

/**
 * A noun's door to the API: one function, and one gateway route for each entry of the route table it routes by.
 * Named after its folder: `new HttpRoom(reportRoom, 'serve-report')`.
 */
export class HttpRoom extends Construct {
  constructor(
    room: Room,
    verbNoun: string,
    {
      rights = ['readRecords', 'saveRecords', 'linkToPortal'],
      timeout = Duration.seconds(20),
      memoryMegabytes = 1024,
      isFallback,
    }: HttpRoomProps = {},
  ) {
    super(room, `${verbNoun}-routes`);
    const { api, routeTables } = room.house;
    const routes = routeTables.get(`${room.noun}/${verbNoun}`) ?? [];
    const handler = new SamsynFunction(room, verbNoun, {
      rights: routes.every((route) => route.public) ? rights : [...rights, 'checkSignIns'],
      timeout,
      memoryMegabytes,
    });
    // One permission for the whole API: one per route would outgrow the function's policy of 20 kB.
    const integration = new HttpLambdaIntegration(verbNoun, handler, { scopePermissionToRoute: false });
    for (const route of routes) {
      const gatewayRoute = new HttpRoute(this, route.operationId, {
        httpApi: api.http,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        integration,
        ...(route.public
          ? { authorizer: new HttpNoneAuthorizer() }
          : { authorizer: api.authorizer, authorizationScopes: [apiScope] }),
      });
      if (route.public) acknowledgePublic(gatewayRoute, `${route.operationId} is public by its route table.`);
    }
    if (isFallback) {
      const fallback = new HttpRoute(this, 'fallback', {
        httpApi: api.http,
        routeKey: HttpRouteKey.DEFAULT,
        // The API-wide permission is written for method and path, of which `$default` has neither.
        integration: new HttpLambdaIntegration(`${verbNoun}-fallback`, handler),
        authorizer: new HttpNoneAuthorizer(),
      });
      acknowledgePublic(fallback, 'It says only that there is no such route.');
    }
  }
}

function acknowledgePublic(route: HttpRoute, reason: string): void {
  Validations.of(route).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason });
}
