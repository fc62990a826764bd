import { addressOf } from '#shared/lambda/address-of.ts';
import { httpChain } from '#shared/lambda/http-chain.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { readDocument } from './read-document.ts';
import { routes } from './routes.ts';

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);

/** The document's paths are relative to its server, whose address ends with the version. */
const version = '/v1';

/** A path that exists under another method answers 405 with what is allowed; any other path 404. */
const noSuchRoute = (requested: string): Problem => {
  const methods = Object.entries(readDocument().paths)
    .filter(([path]) => patternOf(`${version}${path}`).test(requested))
    .flatMap(([, operations]) => Object.keys(operations).map((method) => method.toUpperCase()));
  return methods.length > 0
    ? new Problem('methodNotAllowed', [], { allow: methods.join(', ') })
    : new Problem('missing');
};

export const handler = httpChain(async (event) => {
  const found = routes.find(({ method, path }) => `${method} ${path}` === event.routeKey);
  if (found === undefined) throw noSuchRoute(event.rawPath);
  return found.story({} as never, { readDocument, address: `${addressOf(event)}${version}` } as never);
});
