/** A value as DynamoDB's JSON protocol carries it. */
export type Attribute =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: true }
  | { readonly L: readonly Attribute[] }
  | { readonly M: Attributes };

export type Attributes = { readonly [name: string]: Attribute };

/** A list or map takes 3 bytes and 1 for each element; a number about half a byte for each digit. */
const containerBytes = 3;

/**
 * What a value counts, in bytes
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
 */
const valueBytes = (value: Attribute): number => {
  if ('S' in value) return Buffer.byteLength(value.S);
  if ('N' in value) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if ('L' in value) {
    return value.L.reduce((sum, element) => sum + 1 + valueBytes(element), containerBytes);
  }
  if ('M' in value) {
    let sum = containerBytes;
    for (const name in value.M) sum += 1 + Buffer.byteLength(name) + valueBytes(value.M[name] as Attribute);
    return sum;
  }
  return 1;
};

/** What an item counts, in bytes: names and values. */
export const itemBytes = (item: Attributes): number => {
  let sum = 0;
  for (const name in item) sum += Buffer.byteLength(name) + valueBytes(item[name] as Attribute);
  return sum;
};

/** The text of a key attribute; keys are strings in this product. */
export const textOf = (item: Attributes, name: string): string | undefined => {
  const value = item[name];
  return value !== undefined && 'S' in value ? value.S : undefined;
};
