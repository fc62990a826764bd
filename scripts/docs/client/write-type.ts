import type { Schema } from '../api/document.ts';

const isIdentifier = /^[A-Za-z_$][\w$]*$/;

/** A name as a property key. */
export const keyOf = (name: string): string => (isIdentifier.test(name) ? name : JSON.stringify(name));

const unionOf = (types: readonly string[]): string => [...new Set(types)].join(' | ');

const grouped = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type);

const objectOf = ({ properties = {}, required = [], additionalProperties }: Schema): string => {
  const rest =
    additionalProperties === undefined || additionalProperties === false
      ? undefined
      : typeTextOf(additionalProperties === true ? {} : additionalProperties);
  const fields = Object.entries(properties).map(
    ([name, schema]) => `${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeTextOf(schema)}`,
  );
  if (fields.length === 0) return `Record<string, ${rest ?? 'never'}>`;
  return rest === undefined
    ? `{ ${fields.join('; ')} }`
    : `{ ${fields.join('; ')} } & Record<string, ${rest}>`;
};

const plainTypeOf = (type: string, schema: Schema): string => {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
      return schema.prefixItems
        ? `[${schema.prefixItems.map(typeTextOf).join(', ')}]`
        : `${grouped(typeTextOf(schema.items ?? {}))}[]`;
    case 'object':
      return objectOf(schema);
    default:
      return type;
  }
};

/** A JSON Schema as a TypeScript type. */
export function typeTextOf(schema: Schema): string {
  const { $ref, const: constant, enum: values, anyOf, oneOf, allOf, type } = schema;
  if ($ref !== undefined) return `components['schemas']['${$ref.split('/').at(-1)}']`;
  if (constant !== undefined) return JSON.stringify(constant);
  if (values !== undefined) return unionOf(values.map((value) => JSON.stringify(value)));
  const branches = anyOf ?? oneOf;
  if (branches !== undefined) return unionOf(branches.map(typeTextOf));
  if (allOf !== undefined) return allOf.map((part) => grouped(typeTextOf(part))).join(' & ');
  const types = [type ?? []].flat();
  return types.length === 0 ? 'unknown' : unionOf(types.map((one) => plainTypeOf(one, schema)));
}
