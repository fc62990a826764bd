import fc from 'fast-check';
import type { ApiOperation } from './api-operations.ts';
import { bodyAttacks, naughty } from './body-attacks.ts';
import {
  bearer,
  bodyOf,
  filledPath,
  idsFor,
  keyOf,
  type RequestParts,
  spoilt,
  typeOf,
} from './request-parts.ts';
import type { Scene } from './scene.ts';

/** A request that must be refused, or, where it only asks for something, harm nothing. */
export interface HostileRequest extends RequestParts {
  /** What is wrong with it. */
  readonly attack: string;
  readonly method: string;
  /** From `/v1` on, as it goes over the wire. */
  readonly path: string;
}

type Parts = Omit<HostileRequest, 'method'>;

const staleMatches = [
  '"999999"',
  'W/"999999"',
  '"',
  '""',
  'nothing',
  '"1","2"',
  '"-1"',
  '"1e3"',
  '*,',
] as const;
/** Percent-encoding that keeps what the encoder refuses: lone surrogates go as their replacement. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
/** What may stand in a header at all. */
const headerSafe = (text: string): string =>
  Buffer.from(text, 'utf8')
    .toString('latin1')
    .replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .trim();

/** Every way in which an operation is tried, over the people of the scene. */
export function hostileRequests(
  operations: readonly ApiOperation[],
  { scene, entitled }: { scene: Scene; entitled: ReadonlyMap<string, readonly string[]> },
): fc.Arbitrary<HostileRequest> {
  const { actors, badTokens, ids, foreignIds, organisationId } = scene;
  const insiders = Object.entries(actors).flatMap(([name, token]) => (name === 'stranger' ? [] : [token]));
  const anInsider = fc.constantFrom(...insiders).map(bearer);
  /** Mostly someone who has the right to it: others are turned away at the door. */
  const someoneFor = (operation: ApiOperation) => {
    const tokens = entitled.get(keyOf(operation)) ?? [];
    if (tokens.length === 0) return anInsider;
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...tokens).map(bearer) },
      { weight: 1, arbitrary: anInsider },
    );
  };
  const pathOf = (operation: ApiOperation, change: Readonly<Record<string, string>> = {}) =>
    fc
      .tuple(
        ...operation.pathParameters.map((name) =>
          change[name] === undefined ? fc.constantFrom(...idsFor(scene, name)) : fc.constant(change[name]),
        ),
      )
      .map((values) => filledPath(operation, values));

  const onBody = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    fc
      .tuple(
        pathOf(operation),
        someoneFor(operation),
        bodyAttacks(operation.example, foreignIds),
        fc.constantFrom(...staleMatches),
      )
      .map(([path, token, { name, bytes }, match]) => ({
        attack: name,
        path,
        headers: { ...token, ...typeOf(operation), ...(operation.asksIfMatch && { 'if-match': match }) },
        body: bytes,
      }));
  const onContentType = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    fc
      .tuple(
        pathOf(operation),
        someoneFor(operation),
        fc.constantFrom(
          'text/plain',
          'application/xml',
          'multipart/form-data',
          'application/x-www-form-urlencoded',
          'a',
          'application/json; charset=utf-16',
        ),
      )
      .map(([path, token, type]) => ({
        attack: 'another content type',
        path,
        headers: { ...token, 'content-type': type, ...(operation.asksIfMatch && { 'if-match': '"999999"' }) },
        body: Buffer.from('x'),
      }));
  const onPath = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    fc
      .tuple(
        fc.constantFrom(...operation.pathParameters),
        fc.oneof(
          fc.constantFrom(...naughty, '', '.', '..', 'null', 'undefined', '-1', 'a'.repeat(300)),
          fc.constantFrom(...foreignIds, ...Object.values(ids).flat()),
          fc.uuid(),
        ),
        someoneFor(operation),
      )
      .chain(([name, value, token]) =>
        pathOf(operation, { [name]: encoded(value) }).map((path) => ({
          attack: `something else as ${name}`,
          path,
          ...spoilt(operation),
          headers: { ...spoilt(operation)?.headers, ...token },
        })),
      );
  const onQuery = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    fc
      .tuple(
        pathOf(operation),
        someoneFor(operation),
        fc.constantFrom(...operation.queryParameters, 'unknown', '__proto__', 'limit', 'cursor', 'page'),
        fc.oneof(
          fc.constantFrom(...naughty, '-1', '1e9', 'NaN', '0', '101'),
          fc.constantFrom(...foreignIds),
          fc.base64String({ maxLength: 200 }),
        ),
      )
      .map(([path, token, name, value]) => ({
        attack: 'a wrong query',
        path: `${path}?${name}=${encoded(value)}`,
        ...spoilt(operation),
        headers: { ...spoilt(operation)?.headers, ...token },
      }));
  const onHeaders = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    fc
      .tuple(
        pathOf(operation),
        someoneFor(operation),
        fc.constantFrom(
          'if-match',
          'if-none-match',
          'idempotency-key',
          'traceparent',
          'accept-language',
          'accept',
          'x-forwarded-host',
          'cookie',
        ),
        fc.constantFrom(...naughty.map(headerSafe).filter((text) => text.length < 4_000), 'x'.repeat(4_000)),
      )
      .map(([path, token, name, value]) => ({
        attack: `a wrong ${name}`,
        path,
        ...spoilt(operation),
        headers: { ...spoilt(operation)?.headers, [name]: value, ...token },
      }));
  const onToken = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    fc
      .tuple(pathOf(operation), fc.constantFrom(...Object.entries(badTokens)))
      .map(([path, [name, token]]) => ({
        attack: `a token ${name}`,
        path,
        headers: { ...bearer(token), ...typeOf(operation), 'if-match': '"1"' },
        ...bodyOf(operation),
      }));
  const byStranger = (operation: ApiOperation): fc.Arbitrary<Parts> =>
    pathOf(operation).map((path) => ({
      attack: 'someone of another municipality',
      path,
      headers: { ...bearer(actors['stranger'] ?? ''), ...typeOf(operation), 'if-match': '"1"' },
      ...bodyOf(operation),
    }));

  const isOpen = ({ pathParameters }: ApiOperation) => pathParameters.length === 0;
  const ofOperation = (operation: ApiOperation): fc.Arbitrary<HostileRequest> => {
    const attacks: fc.Arbitrary<Parts>[] = [];
    if (!isOpen(operation)) attacks.push(onToken(operation), byStranger(operation));
    if (spoilt(operation) !== undefined) {
      attacks.push(onQuery(operation), onHeaders(operation));
      if (!isOpen(operation)) attacks.push(onPath(operation));
    }
    if (typeof operation.example === 'object')
      attacks.push(onBody(operation), onBody(operation), onBody(operation));
    if (operation.contentTypes.length > 0) attacks.push(onContentType(operation));
    return fc.oneof(...attacks).map((parts) => ({ method: operation.method, ...parts }));
  };

  const withUsedKey = fc
    .constantFrom(
      ...operations.filter(({ path, method }) => method === 'POST' && path.endsWith('/programmes')),
    )
    .map(
      ({ method, example }): HostileRequest => ({
        attack: 'an idempotency key that was used for something else',
        method,
        path: scene.usedKey.path,
        headers: {
          ...bearer(actors['officer'] ?? ''),
          'content-type': 'application/json',
          'idempotency-key': scene.usedKey.key,
        },
        body: Buffer.from(JSON.stringify(example)),
      }),
    );
  const elsewhere = fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'REPORT'),
      fc.constantFrom(
        `/v1/${organisationId}/nothing`,
        `/v1//plans`,
        `/v1/${organisationId}/plans/`,
        '/',
        '/v2/2080/plans',
        `/v1/%2e%2e/v1/${organisationId}/plans`,
        `/V1/${organisationId}/plans`,
        '/v1/2080/plans/%00',
        '/v1/api-info/x',
      ),
      anInsider,
    )
    .map(
      ([method, path, token]): HostileRequest => ({
        attack: 'a path or verb that is not there',
        method,
        path,
        headers: token,
      }),
    );

  return fc.oneof(
    { weight: 96, arbitrary: fc.constantFrom(...operations).chain(ofOperation) },
    { weight: 1, arbitrary: withUsedKey },
    { weight: 3, arbitrary: elsewhere },
  );
}
