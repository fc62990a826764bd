import { mayDo } from '#shared/domain/organisation/access.ts';
import { acceptsSignIn, type SignInBinding } from '#shared/domain/organisation/sign-in.ts';
import { findCaller } from '#shared/storage/memberships.ts';
import { deprecationHeaders } from './deprecation.ts';
import { httpChain } from './http-chain.ts';
import { Problem } from './problem.ts';
import { type HttpEvent, identify, readAnonymousRequest, readRequest } from './read-request.ts';
import { requestRules } from './request-rules.ts';
import type { Answer, ApiNeeds, Route } from './route.ts';

/**
 * The handler of one noun's API: finds the route, reads the membership, asks whether the organisation takes the word
 * of the identity provider behind the sign-in, asks the access table, checks the request, and lets the story answer.
 * Nothing of a record is read before both have said yes. A public route is answered to anyone, and says so in its table.
 */
export const serveRoutes = <Needs extends ApiNeeds>(
  routes: readonly Route<Needs>[],
  needs: Needs,
  signIns: readonly SignInBinding[],
) => {
  const byKey = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));

  const answer = async (event: HttpEvent): Promise<Answer> => {
    const route = byKey.get(event.routeKey);
    if (route === undefined) throw new Problem('missing');
    if (route.public) return route.story(readAnonymousRequest(route, event, needs) as never, needs);
    const { organisationId, subject, signIn } = identify(event);
    const caller = await findCaller(needs.table, { organisationId, subject });
    if (caller === undefined) throw Problem.of('forbidden', requestRules.member);
    const { organisationKind } = caller;
    if (!acceptsSignIn(signIns, { organisationId, organisationKind, provider: signIn.provider })) {
      throw Problem.of('forbidden', requestRules.signIn);
    }
    const { noun, action } = route;
    if (!mayDo({ caller, noun, action })) throw Problem.of('forbidden', requestRules.role);
    const answered = await route.story({ ...readRequest(route, event, needs), caller } as never, needs);
    if (route.deprecated === undefined) return answered;
    return { ...answered, headers: { ...answered.headers, ...deprecationHeaders(route.deprecated) } };
  };

  return httpChain(answer);
};
