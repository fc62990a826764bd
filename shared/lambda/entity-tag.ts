import { createHash } from 'node:crypto';
import type { Answer } from './route.ts';

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * An entity tag of what is shown, for what has no version of its own: it changes only when what is shown does. DynamoDB
 * gives the fields of one item in another order each time, which is no change.
 */
export const contentEtag = (shown: unknown): string =>
  `"${createHash('sha256')
    .update(JSON.stringify(shown, inOrder) ?? '')
    .digest('base64url')
    .slice(0, 22)}"`;

/** Whether If-None-Match names the tag: one of a list, weak or strong, or any (RFC 9110 § 13.1.2). */
const names = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  ifNoneMatch.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

/**
 * Makes the answer of a GET one that callers may keep and ask about: an entity tag, and 304 without content when they
 * have what it shows already. Kept privately and per login, since what is shown depends on who asks.
 */
export const revalidated = (answer: Answer, ifNoneMatch: string | undefined): Answer => {
  if (answer.status !== 200) return answer;
  const etag = answer.headers?.['etag'] ?? contentEtag(answer.json ?? answer.text?.content);
  const isForAnyone = answer.headers?.['cache-control'] !== undefined;
  const kept = isForAnyone ? {} : { 'cache-control': 'private, no-cache', vary: 'authorization' };
  const headers = { ...kept, ...answer.headers, etag };
  return names(ifNoneMatch, etag) ? { status: 304, headers } : { ...answer, headers };
};
