import { isDeepStrictEqual } from 'node:util';

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/**
 * Whether two values are the same as JSON: whatever the order of their keys, which DynamoDB does not keep, and
 * whether a key is absent or undefined.
 */
export const isSameJson = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b));
