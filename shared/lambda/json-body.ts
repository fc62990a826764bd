import { Problem } from './problem.ts';
import { requestRules } from './request-rules.ts';

/** What a JSON body may be: larger things go in as documents or imports. */
export const bodyLimits = { sizeBytes: 256 * 1024, depth: 32 } as const;

/** The deepest nesting of arrays and objects, found without recursion: 2,000 levels would end a recursive reader. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
};

const decode = (body: string, isBase64Encoded: boolean): string => {
  if (!isBase64Encoded) return body;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64'));
  } catch {
    throw Problem.of('malformed', requestRules.isUtf8);
  }
};

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a JSON body of at most {@link bodyLimits}.
 * @throws Problem 400 when it is not JSON, nested too deeply or holds a key that could reach a prototype; 413 when too large.
 */
export const readJsonBody = (body: string | undefined, isBase64Encoded: boolean): unknown => {
  const text = decode(body ?? '', isBase64Encoded);
  const sizeBytes = Buffer.byteLength(text);
  if (sizeBytes > bodyLimits.sizeBytes) {
    throw Problem.of('tooLarge', requestRules.isSmall, { limit: bodyLimits.sizeBytes, received: sizeBytes });
  }
  const depth = depthOf(text);
  if (depth > bodyLimits.depth) {
    throw Problem.of('malformed', requestRules.isShallow, { limit: bodyLimits.depth, received: depth });
  }
  try {
    return JSON.parse(text, (key, value) => {
      if (forbiddenKeys.has(key)) throw Problem.of('malformed', requestRules.hasSafeKeys, { received: key });
      return value as unknown;
    });
  } catch (error) {
    throw error instanceof Problem ? error : Problem.of('malformed', requestRules.isJson);
  }
};
