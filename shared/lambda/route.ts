import type * as z from 'zod/mini';
import type { Instant, OrganisationId } from '#events/identifiers.ts';
import type { Noun } from '#events/nouns.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import type { SignIn } from '#shared/domain/organisation/sign-in.ts';
import type { Table } from '#shared/storage/table.ts';
import type { Language } from './problem.ts';

/** What a story knows of its request; everything in it has passed the route's schemas. */
export interface ApiRequest<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  /** The login. */
  readonly subject: string;
  readonly signIn: SignIn;
  readonly noun: string;
  readonly action: string;
  readonly organisationId: OrganisationId;
  readonly now: Instant;
  readonly language: Language;
  readonly path: string;
  /** Where the caller reached this installation: `https://api.example.org`. */
  readonly address: string;
  readonly ifMatch?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  /** SHA-256 of method, path, query and body: what an Idempotency-Key stands for. */
  readonly fingerprint: string;
  readonly traceparent?: string | undefined;
  /** Content type of a raw body; such a route reads `rawBody` itself. */
  readonly contentType?: string | undefined;
  readonly rawBody?: Uint8Array | undefined;
}

/** An answer before it is written out: a JSON value or finished text such as HTML. */
export interface Answer {
  readonly status: 200 | 201 | 202 | 204 | 304;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: { readonly content: string; readonly contentType: string };
}

/** What every Lambda of the API needs; a noun's own needs come on top. */
export interface ApiNeeds {
  readonly table: Table;
  readonly now: () => Instant;
  readonly newId: () => string;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One operation of the API: what checks the request is also what the OpenAPI document is made of. */
export interface RouteOptions<
  Params extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Needs extends ApiNeeds,
> {
  /** camelCase verb-noun, unique over the API. */
  readonly operationId: string;
  readonly method: Method;
  /** `/v1/{organisationId}/…`: plural nouns, kebab-case. */
  readonly path: string;
  readonly noun: Noun;
  /** The action in the access table, of the noun `accessNoun` when it is not this room's. */
  readonly action: string;
  readonly summary: { readonly sv: string; readonly en: string };
  readonly params: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Media types of a raw body (files), instead of a JSON `body`. */
  readonly rawBody?: readonly string[];
  /** The answer's schema; absent when it has no JSON body. */
  readonly answer?: z.ZodMiniType;
  /** `application/json` unless told. */
  readonly answerType?: string;
  readonly status: 200 | 201 | 202 | 204;
  /**
   * The change names the version it was made from: If-Match is required (428). So for every change of what one has
   * read; not for what is added beside it (an occasion, a talk, a report on a measure), nor where the body itself
   * names the text (an agreement).
   */
  readonly isVersioned?: boolean;
  /** Its days are numbered: callers are told since when, until when, and what comes instead. */
  readonly deprecated?: {
    readonly since: Instant;
    readonly sunset: Instant;
    /** The path that answers instead. */
    readonly successor?: string;
  };
  /** Reachable without a token; says so explicitly. */
  readonly public?: true;
  /** An example of the body, for the document. */
  readonly example?: z.input<Body>;
  readonly story: (
    request: ApiRequest<z.output<Params>, z.output<Query>, z.output<Body>>,
    needs: Needs,
  ) => Promise<Answer>;
}

/** A route with its types forgotten, as route tables list them. */
export type Route<Needs extends ApiNeeds = never> = Omit<
  RouteOptions<z.ZodMiniType, z.ZodMiniType, z.ZodMiniType, Needs>,
  'story' | 'example'
> & {
  readonly example?: unknown;
  readonly story: (request: never, needs: Needs) => Promise<Answer>;
};

/** Declares a route; the types of its schemas reach the story. */
export const route = <
  Params extends z.ZodMiniType,
  Needs extends ApiNeeds,
  Query extends z.ZodMiniType = z.ZodMiniType<undefined>,
  Body extends z.ZodMiniType = z.ZodMiniType<undefined>,
>(
  options: RouteOptions<Params, Query, Body, Needs>,
): Route<Needs> => options;
