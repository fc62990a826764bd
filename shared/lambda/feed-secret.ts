import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const secretBytes = 32;

/** A secret for an address that answers without a login: 256 bits, so that it needs no salt. */
export const newFeedSecret = (): string => randomBytes(secretBytes).toString('base64url');

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** What is kept of a secret: its SHA-256, in base64url. */
export const hashOfSecret = (secret: string): string => digest(secret).toString('base64url');

/** Whether one of the hashes is the secret's: each is compared in the same time, whichever it is. */
export const isSecretOfOne = (secret: string, hashes: readonly string[]): boolean => {
  const given = digest(secret);
  return hashes.map((hash) => timingSafeEqual(given, Buffer.from(hash, 'base64url'))).includes(true);
};
