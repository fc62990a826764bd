import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameJson } from '#shared/domain/same-json.ts';

const anyJson = fc.jsonValue({ maxDepth: 3 });

const inOtherOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;
/** As it comes back from a table that keeps no order of keys. */
const storedCopy = (value: unknown): unknown => JSON.parse(JSON.stringify(value), inOtherOrder);

/** The same text when keys are sorted: another way to the same answer. */
const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

describe('the same as JSON', () => {
  it('is what was stored and read again, in whatever order its keys lie', () => {
    fc.assert(fc.property(anyJson, (value) => isSameJson(value, storedCopy(value))));
  });

  it('is what has the same text when its keys are sorted', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => isSameJson(a, b) === (sortedText(a) === sortedText(b))),
      { numRuns: 500 },
    );
  });

  it('does not tell an absent key from one without a value', () => {
    expect(isSameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(isSameJson({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(isSameJson({ b: undefined }, { c: undefined })).toBe(true);
  });

  it('tells a list from an object with the same keys', () => {
    expect(isSameJson([1], { 0: 1 })).toBe(false);
    expect(isSameJson([], {})).toBe(false);
    expect(isSameJson([1, [2]], [1, [2]])).toBe(true);
    expect(isSameJson([1, 2], [2, 1])).toBe(false);
  });

  it('does not take what an object inherits for its own', () => {
    expect(isSameJson({ toString: Object.prototype.toString }, {})).toBe(false);
  });
});
