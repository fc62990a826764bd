import * as z from 'zod/mini';

/** Why a receiver did not take an event. */
export const WebhookFailure = z.enum([
  /** No connection, no TLS, or no answer in time. */
  'noAnswer',
  /** Any status but 2xx. */
  'notAccepted',
  /** 3xx: redirects are not followed, since nobody has agreed to where they lead. */
  'redirected',
  /** 410: the receiver wants nothing more. */
  'gone',
  /** The address is not, or no longer, one that may be called. */
  'addressNotAllowed',
]);
export type WebhookFailure = z.infer<typeof WebhookFailure>;
