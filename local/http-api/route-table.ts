/** One route of the API. */
export interface Route {
  /** `GET /v1/{organisationId}/plans`, `ANY /…` or `$default`. */
  readonly key: string;
  readonly integrationId: string;
  readonly authorizerId: string | undefined;
  readonly scopes: readonly string[];
}

interface Pattern {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

/** Finds the route of a request as the gateway does: the most exact path, then the exact method, then `$default`. */
export class RouteTable {
  readonly #patterns: Pattern[] = [];
  readonly #default: Route | undefined;

  constructor(routes: readonly Route[]) {
    this.#default = routes.find(({ key }) => key === '$default');
    for (const route of routes) {
      if (route.key === '$default') continue;
      const [method = '', path = ''] = route.key.split(' ');
      this.#patterns.push({ route, method, segments: segmentsOf(path) });
    }
    this.#patterns.sort((a, b) => rank(a).localeCompare(rank(b)));
  }

  /** The route and what stands in its braces; nothing when even `$default` is missing. */
  find(method: string, path: string): { route: Route; pathParameters: Record<string, string> } | undefined {
    const segments = segmentsOf(path);
    for (const { route, method: wanted, segments: pattern } of this.#patterns) {
      if (wanted !== method && wanted !== 'ANY') continue;
      const pathParameters = match(pattern, segments);
      if (pathParameters) return { route, pathParameters };
    }
    return this.#default && { route: this.#default, pathParameters: {} };
  }
}

const segmentsOf = (path: string) => path.replace(/^\//, '').split('/');

/** Sorts exact segments before braces before a greedy tail, and a method before ANY. */
function rank({ segments, method }: Pattern): string {
  const kinds = segments.map((segment) =>
    segment.endsWith('+}') ? '3' : segment.startsWith('{') ? '2' : '1',
  );
  return `${kinds.join('')}${method === 'ANY' ? '9' : '0'}`;
}

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index];
    if (expected.endsWith('+}')) {
      const tail = segments.slice(index).join('/');
      if (!tail) return undefined;
      return { ...parameters, [expected.slice(1, -2)]: decode(tail) };
    }
    if (actual === undefined) return undefined;
    if (expected.startsWith('{')) {
      if (!actual) return undefined;
      parameters[expected.slice(1, -1)] = decode(actual);
    } else if (expected !== actual) return undefined;
  }
  return segments.length === pattern.length ? parameters : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
