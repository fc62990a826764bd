import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One operation of the API document, with what an attack needs to know of it. */
export interface ApiOperation {
  readonly method: string;
  /** As in the document, `/{organisationId}/plans/{planId}`. */
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  readonly asksIfMatch: boolean;
  readonly takesIdempotencyKey: boolean;
  /** The example of its request body, when it takes JSON. */
  readonly example?: unknown;
  /** Every content type it takes; empty when it takes no body. */
  readonly contentTypes: readonly string[];
}

interface Parameter {
  readonly $ref?: string;
  readonly in?: string;
  readonly name?: string;
}

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Parameter[];
            readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
          }
        >
      >
    >
  >;
}

const verbs = ['get', 'post', 'put', 'patch', 'delete'];

/** Reads every operation from docs/api/openapi.json. */
export function readApiOperations(): readonly ApiOperation[] {
  const file = join(import.meta.dirname, '../../docs/api/openapi.json');
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Document;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([verb]) => verbs.includes(verb))
      .map(([verb, { parameters = [], requestBody }]): ApiOperation => {
        const refers = (name: string) => parameters.some(({ $ref }) => $ref?.endsWith(`/${name}`));
        const named = (where: string) =>
          parameters.flatMap(({ in: place, name }) => (place === where && name ? [name] : []));
        const json = requestBody?.content['application/json'];
        const example = json?.example ?? Object.values(json?.examples ?? {})[0]?.value;
        return {
          method: verb.toUpperCase(),
          path,
          pathParameters: named('path'),
          queryParameters: named('query'),
          asksIfMatch: refers('IfMatch'),
          takesIdempotencyKey: refers('IdempotencyKey'),
          contentTypes: Object.keys(requestBody?.content ?? {}),
          ...(example !== undefined && { example }),
        };
      }),
  );
}
