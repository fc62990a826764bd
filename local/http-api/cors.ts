import type { IncomingHttpHeaders } from 'node:http';
import type { ApiAnswer } from './api-payload.ts';

/** The API's CORS configuration, as the template states it. */
export interface CorsConfiguration {
  readonly AllowCredentials?: boolean;
  readonly AllowHeaders?: readonly string[];
  readonly AllowMethods?: readonly string[];
  readonly AllowOrigins?: readonly string[];
  readonly ExposeHeaders?: readonly string[];
  readonly MaxAge?: number;
}

/** The headers that let a page of that origin read an answer; none when it may not. */
export function corsHeaders(cors: CorsConfiguration, origin: string): Record<string, string> {
  const { AllowOrigins = [], AllowCredentials, ExposeHeaders } = cors;
  const isAllowed = AllowOrigins.some(
    (allowed) =>
      allowed === '*' ||
      allowed === origin ||
      (allowed.endsWith('//*') && origin.startsWith(allowed.slice(0, -1))),
  );
  if (!isAllowed) return {};
  return {
    'access-control-allow-origin': AllowOrigins.includes('*') ? '*' : origin,
    ...(AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(ExposeHeaders && { 'access-control-expose-headers': ExposeHeaders.join(',') }),
    vary: 'origin',
  };
}

/** The gateway's answer to a browser that asks first. */
export function preflightAnswer(cors: CorsConfiguration, headers: IncomingHttpHeaders): ApiAnswer {
  const { AllowMethods = [], AllowHeaders = [], MaxAge } = cors;
  const allowed = corsHeaders(cors, String(headers.origin));
  const isAllowed = Object.keys(allowed).length > 0;
  return {
    status: 204,
    headers: isAllowed
      ? {
          ...allowed,
          'access-control-allow-methods': AllowMethods.join(','),
          'access-control-allow-headers': AllowHeaders.join(','),
          ...(MaxAge !== undefined && { 'access-control-max-age': String(MaxAge) }),
        }
      : {},
    body: '',
  };
}
