import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { LocalPages } from '../control/local-pages.ts';
import { type ApiAnswer, gatewayAnswer } from './api-payload.ts';
import type { HttpApi } from './http-api.ts';
import type { TokenIssuer } from './token-issuer.ts';

export interface ServedParts {
  readonly api: HttpApi | undefined;
  readonly pages: LocalPages;
  readonly issuer: TokenIssuer;
}

/**
 * Serves the API, and beside it what only a local stack has: `/local/` and the issuer's keys. Its port is known, and
 * taken, before the functions that it calls are there: who asks in between waits for them.
 */
export function serveApi(
  server: Server,
  { parts, now }: { parts: Promise<ServedParts>; now: () => Date },
): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    parts
      .then((there) => answer(request, there))
      .catch(() => gatewayAnswer(500, 'Internal Server Error'))
      .then(({ status, headers, body }) => {
        response.writeHead(status, {
          ...headers,
          'content-length': Buffer.byteLength(body),
          date: now().toUTCString(),
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      })
      .catch(() => request.socket.destroy());
  });

  async function answer(request: IncomingMessage, { api, pages, issuer }: ServedParts): Promise<ApiAnswer> {
    const url = parseUrl(request);
    if (!url) return gatewayAnswer(400, 'Bad Request');
    if (url.pathname === '/.well-known/jwks.json') {
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(issuer.jwks()),
      };
    }
    if (url.pathname === '/local' || url.pathname.startsWith('/local/')) return pages.answer(request, url);
    return api ? api.answer(request, url) : gatewayAnswer(404, 'Not Found');
  }
}

function parseUrl(request: IncomingMessage): URL | undefined {
  try {
    return new URL(`http://127.0.0.1${request.url ?? '/'}`);
  } catch {
    return undefined;
  }
}
