type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const definedKeys = (value: Fields): string[] => Object.keys(value).filter((key) => value[key] !== undefined);

/**
 * Whether two values are the same as JSON: whatever the order of their keys, which DynamoDB does not keep, and
 * whether a key is absent or undefined. What is one and the same object is not looked into: most of a record at a
 * decision is what it was before.
 */
export const isSameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = definedKeys(a);
  return (
    keys.length === definedKeys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  );
};
