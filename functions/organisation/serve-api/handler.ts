import { httpChain } from '#shared/lambda/http-chain.ts';
import { Problem } from '#shared/lambda/problem.ts';
import document from '../../../docs/api/openapi.json' with { type: 'json' };
import { routes } from './routes.ts';

type Paths = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const patterns = Object.entries(document.paths as Paths).map(([path, operations]) => ({
  expression: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
  methods: Object.keys(operations).map((method) => method.toUpperCase()),
}));

/** A path that exists under another method answers 405 with what is allowed; any other path 404. */
const noSuchRoute = (path: string): Problem => {
  const methods = patterns
    .filter(({ expression }) => expression.test(path))
    .flatMap((pattern) => pattern.methods);
  return methods.length > 0
    ? new Problem('methodNotAllowed', [], { allow: methods.join(', ') })
    : new Problem('missing');
};

export const handler = httpChain(async (event) => {
  const found = routes.find(({ method, path }) => `${method} ${path}` === event.routeKey);
  if (found === undefined) throw noSuchRoute(event.rawPath);
  return found.story({} as never, { document } as never);
});
