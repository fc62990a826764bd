import { type ApiDocument, resolveReference, type Schema } from '../../scripts/docs/api/document.ts';

type Components = Pick<ApiDocument, 'components'>;

/** One field of a body, an answer or an event, by its path from the outermost object. */
export interface Field {
  /** `lines[].measures[].dueOn`; a key that is an id of one's own stands in braces. */
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** What it is held to, in words. */
  readonly limits: readonly string[];
}

/** Deeper than any body is; a schema that holds itself ends here. */
const deepest = 12;

const limitNames = {
  minLength: 'at least characters:',
  maxLength: 'at most characters:',
  minimum: 'at least',
  exclusiveMinimum: 'more than',
  maximum: 'at most',
  minItems: 'at least items:',
  maxItems: 'at most items:',
} as const;

/** The largest integer that JavaScript can hold says nothing about the field. */
const isLimit = (value: unknown): boolean => typeof value === 'number' && value < Number.MAX_SAFE_INTEGER;

const limitsOf = (schema: Schema): string[] => {
  const told = schema as Readonly<Record<string, unknown>>;
  return [
    ...(schema.format ? [schema.format] : []),
    ...(schema.enum ? [`one of ${schema.enum.map(String).join(', ')}`] : []),
    ...(schema.const === undefined ? [] : [`always ${JSON.stringify(schema.const)}`]),
    ...(schema.default === undefined ? [] : [`${JSON.stringify(schema.default)} unless told`]),
    ...Object.entries(limitNames).flatMap(([key, words]) =>
      isLimit(told[key]) ? [`${words} ${String(told[key])}`] : [],
    ),
  ];
};

const typeOf = ({ type, anyOf, oneOf, allOf, properties, const: constant }: Schema): string => {
  if (type !== undefined) return [type].flat().join(' or ');
  if (constant !== undefined) return typeof constant;
  if (anyOf ?? oneOf) return 'one of several';
  return (allOf ?? properties) ? 'object' : 'any value';
};

/** The fields of a schema, outermost first; references are followed. */
export const schemaFields = (document: Components, schema: Schema): Field[] => {
  const rows = new Map<string, Field>();

  const add = (given: Schema, at: { path: string; isRequired: boolean; depth: number }): void => {
    const { path, isRequired, depth } = at;
    if (depth > deepest) return;
    if (given.$ref !== undefined) {
      add(resolveReference<Schema>(document, { $ref: given.$ref }), { ...at, depth: depth + 1 });
      return;
    }
    if (path !== '' && !rows.has(path)) {
      rows.set(path, { path, type: typeOf(given), isRequired, limits: limitsOf(given) });
    }
    for (const branch of [...(given.anyOf ?? []), ...(given.oneOf ?? []), ...(given.allOf ?? [])]) {
      add(branch, { ...at, depth: depth + 1 });
    }
    for (const [name, property] of Object.entries(given.properties ?? {})) {
      const inner = path === '' ? name : `${path}.${name}`;
      add(property, { path: inner, isRequired: given.required?.includes(name) === true, depth: depth + 1 });
    }
    const items = [given.items ?? [], given.prefixItems ?? []].flat();
    for (const item of items) add(item, { path: `${path}[]`, isRequired: true, depth: depth + 1 });
    const { additionalProperties } = given;
    if (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0) {
      add(additionalProperties, { path: `${path}.{key}`, isRequired: false, depth: depth + 1 });
    }
  };

  add(schema, { path: '', isRequired: true, depth: 0 });
  return [...rows.values()];
};
