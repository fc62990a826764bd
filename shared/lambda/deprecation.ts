import type { Route } from './route.ts';

/** What a caller of an operation whose days are numbered is told: RFC 9745, RFC 8594 and RFC 5829. */
export const deprecationHeaders = ({
  since,
  sunset,
  successor,
}: NonNullable<Route['deprecated']>): Readonly<Record<string, string>> => ({
  deprecation: `@${Math.floor(Date.parse(since) / 1000)}`,
  sunset: new Date(sunset).toUTCString(),
  ...(successor !== undefined && { link: `<${successor}>; rel="successor-version"` }),
});
