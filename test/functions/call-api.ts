import type { Context } from 'aws-lambda';
import type { PersonId } from '#events/identifiers.ts';
import type { Caller, Membership } from '#shared/domain/organisation/membership.ts';
import { ownLogins } from '#shared/domain/organisation/sign-in.ts';
import type { HttpEvent } from '#shared/lambda/read-request.ts';
import type { ApiNeeds, Route } from '#shared/lambda/route.ts';
import { serveRoutes } from '#shared/lambda/serve-routes.ts';
import { membershipItem } from '#shared/storage/memberships.ts';
import type { Table } from '#shared/storage/table.ts';

/** A request as a test writes it. */
export interface Call {
  readonly as?: string;
  readonly method: string;
  /** The path with its values in place; the route is found by its pattern. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A body that is not JSON, sent as it stands. */
  readonly text?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the test says what it expects to find
  readonly json: any;
}

/** Matches a path against a route's pattern, as the gateway does. */
const match = (pattern: string, path: string): Record<string, string> | undefined => {
  const names = pattern.split('/');
  const values = path.split('/');
  if (names.length !== values.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = values[index] as string;
    if (name.startsWith('{')) found[name.slice(1, -1)] = decodeURIComponent(value);
    else if (name !== value) return undefined;
  }
  return found;
};

/** Sends requests through the real handler of a noun, with the gateway's event shape, over any table. */
export const apiOf =
  <Needs extends ApiNeeds>(routes: readonly Route<Needs>[], needs: Needs) =>
  async ({ as = 'sub-officer', method, path, query, headers = {}, body, text }: Call): Promise<Answered> => {
    const route = routes.find((candidate) => candidate.method === method && match(candidate.path, path));
    if (!route) throw new Error(`No route for ${method} ${path}`);
    const event = {
      routeKey: `${route.method} ${route.path}`,
      rawPath: path,
      rawQueryString: new URLSearchParams(query).toString(),
      headers: {
        ...(body !== undefined || text !== undefined ? { 'content-type': 'application/json' } : {}),
        ...headers,
      },
      pathParameters: match(route.path, path),
      queryStringParameters: query,
      body: text ?? (body === undefined ? undefined : JSON.stringify(body)),
      isBase64Encoded: false,
      requestContext: { authorizer: { jwt: { claims: { sub: as, idp: ownLogins }, scopes: [] } } },
    } as unknown as HttpEvent;
    const result = await serveRoutes(routes, needs, [])(event, {} as Context);
    const {
      statusCode,
      headers: answered,
      body: content,
    } = result as {
      statusCode: number;
      headers: Record<string, string>;
      body: string;
    };
    const isJson = answered['content-type']?.includes('json');
    return { status: statusCode, headers: answered, json: isJson ? JSON.parse(content) : content };
  };

/** Makes a login a member, as the person's store would. */
export const letIn = async (
  table: Table,
  {
    subject,
    organisationId = '0184',
    organisationKind = 'municipality',
    memberships,
    personId = '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f',
  }: {
    subject: string;
    organisationId?: string;
    organisationKind?: Caller['organisationKind'];
    memberships: readonly Membership[];
    personId?: string;
  },
): Promise<Caller> => {
  const caller = {
    personId: personId as PersonId,
    organisationId: organisationId as Caller['organisationId'],
    organisationKind,
    memberships: [...memberships],
  } satisfies Caller;
  await table.write([{ put: membershipItem(subject, caller) }]);
  return caller;
};
