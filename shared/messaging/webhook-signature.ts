import { createHmac, randomBytes } from 'node:crypto';

/** What tells a secret from other texts, for those who look for lost ones (Standard Webhooks, "Signature scheme"). */
const secretPrefix = 'whsec_';
/** The specification asks for 24 to 64. */
const secretBytes = 32;

/** A new secret, `whsec_` and 32 random bytes in base64. */
export const newWebhookSecret = (): string => `${secretPrefix}${randomBytes(secretBytes).toString('base64')}`;

export interface SignedMessage {
  /** The same at every delivery: by it a receiver knows what it has taken before. */
  readonly id: string;
  /** When this delivery is tried: a receiver refuses old ones, and with them what somebody has recorded. */
  readonly sentAt: Date;
  readonly body: string;
}

/**
 * The headers of a delivery by Standard Webhooks 1.0
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): one HMAC-SHA256 for each
 * secret, the newest first, so that either is enough while a receiver changes from one to the other.
 */
export const webhookHeaders = (
  { id, sentAt, body }: SignedMessage,
  secrets: readonly string[],
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(secretPrefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
};
