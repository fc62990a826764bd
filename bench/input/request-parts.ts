import type { ApiOperation } from './api-operations.ts';
import { unknownField } from './body-attacks.ts';
import type { Scene } from './scene.ts';

/** A request's headers and body. */
export interface RequestParts {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** What an operation is known by. */
export const keyOf = ({ method, path }: ApiOperation): string => `${method} ${path}`;

/** The ids that a path parameter can have in the scene; something that is no id where the scene has none. */
export const idsFor = ({ ids, organisationId }: Scene, parameter: string): readonly string[] =>
  ids[parameter]?.length ? ids[parameter] : [organisationId];

/** The path with its parameters filled in. */
export const filledPath = ({ path, pathParameters }: ApiOperation, values: readonly string[]): string =>
  pathParameters.reduce(
    (filled, name, index) => filled.replace(`{${name}}`, values[index] ?? ''),
    `/v1${path}`,
  );

export const typeOf = ({ contentTypes }: ApiOperation): Record<string, string> =>
  contentTypes[0] === undefined ? {} : { 'content-type': contentTypes[0] };

/** The body of the document's own example. */
export const bodyOf = ({ example, contentTypes }: ApiOperation): { body?: Buffer } =>
  contentTypes.length === 0
    ? {}
    : { body: Buffer.from(example === undefined ? 'x' : JSON.stringify(example)) };

/**
 * A request that is right but for one thing, which has it refused for sure: an old version, or a field that no
 * request has. Undefined where there is no such thing.
 */
export const spoilt = (operation: ApiOperation): RequestParts | undefined => {
  if (operation.method === 'GET') return { headers: {} };
  if (operation.asksIfMatch) {
    return { headers: { ...typeOf(operation), 'if-match': '"999999"' }, ...bodyOf(operation) };
  }
  if (typeof operation.example !== 'object') return undefined;
  const body = Buffer.from(JSON.stringify({ ...operation.example, [unknownField]: 1 }));
  return { headers: typeOf(operation), body };
};
