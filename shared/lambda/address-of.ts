import type { HttpEvent } from './read-request.ts';

/** Where this installation answers, as its caller reached it: the host is the gateway's own word, a custom domain included; the scheme is https but on one machine. */
export const addressOf = ({
  headers,
  requestContext,
}: Pick<HttpEvent, 'headers' | 'requestContext'>): string =>
  `${headers['x-forwarded-proto'] ?? 'https'}://${requestContext.domainName}`;
