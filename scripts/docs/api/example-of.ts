import { createHash } from 'node:crypto';
import { type ApiDocument, resolveReference, type Schema } from './document.ts';
import { exampleKeys, exampleValues } from './example-values.ts';

type Components = Pick<ApiDocument, 'components'>;

/** An id that is the same for the same field in every example, so that they belong together. */
const idOf = (name: string): string =>
  `0192f0c1-${createHash('sha256').update(name).digest('hex').slice(0, 4)}-7c3d-8e4f-5a6b7c8d9e0f`;

const fits = (value: unknown, { type, pattern, enum: values }: Schema): boolean =>
  typeof value === 'string' &&
  type === 'string' &&
  (values === undefined || values.includes(value)) &&
  (pattern === undefined || new RegExp(pattern, 'u').test(value));

const patterns: readonly (readonly [pattern: string, value: string])[] = [
  ['P(?=', 'P2M'],
  ['[a-z0-9]+(-', 'exempel-1'],
  ['organisations', '/organisations/0184'],
  ['[0-5]\\d', '13:00'],
  ['^https?:', 'https://diariet.example/samsyn'],
  ['samsyn', 'se.samsyn.PlanAdopted.v1'],
  ['[a-z-]+\\/\\S+', 'plan/0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f'],
  ['\\d{10}', '0000000012'],
  ['\\d{4}|\\d{2}', '0184'],
  ['[\\w.:@', 'otto-officer'],
  ['[0-9a-f]{64}', '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'],
];

const textOf = (schema: Schema, name: string): string => {
  const { format, pattern } = schema;
  const known = exampleValues[name];
  if (format === 'uuid') return idOf(name);
  if (format === 'date') return '2026-11-23';
  if (format === 'date-time') return '2026-11-23T08:00:00.000Z';
  if (fits(known, schema)) return known as string;
  if (format === 'email') return 'otto@solna.example';
  return patterns.find(([part]) => pattern?.includes(part))?.[1] ?? 'Exempel';
};

/** A name says whose by what lies beside it: a person has an address, a file a type. */
const fieldOf = (field: string, properties: Readonly<Record<string, Schema>>): string => {
  if (field !== 'name') return field;
  if ('email' in properties) return 'personName';
  return 'contentType' in properties ? 'fileName' : field;
};

/** Makes examples that keep their schema: whole answers with every field, requests with what is asked for. */
export class ExampleMaker {
  readonly #document: Components;
  readonly #isWhole: boolean;

  constructor(document: Components, { isWhole }: { isWhole: boolean }) {
    this.#document = document;
    this.#isWhole = isWhole;
  }

  of(schema: Schema, name = ''): unknown {
    if (schema.$ref !== undefined)
      return this.of(resolveReference(this.#document, { $ref: schema.$ref }), name);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined)
      return fits(exampleValues[name], schema) ? exampleValues[name] : schema.enum[0];
    const [branch] = schema.anyOf ?? schema.oneOf ?? [];
    if (branch !== undefined) return this.of(branch, name);
    if (schema.allOf !== undefined) {
      return Object.assign({}, ...schema.allOf.map((part) => this.of(part, name) as object));
    }
    switch ([schema.type].flat()[0]) {
      case 'string':
        return textOf(schema, name);
      case 'integer':
      case 'number':
        return typeof exampleValues[name] === 'number'
          ? exampleValues[name]
          : Math.max(1, schema.minimum ?? 1);
      case 'boolean':
        return name === 'isFictional';
      case 'array':
        return this.#list(schema, name);
      case 'object':
        return this.#object(schema, name);
      default:
        return null;
    }
  }

  #list({ items = {}, prefixItems, minItems = 0 }: Schema, name: string): unknown[] {
    if (prefixItems !== undefined) return prefixItems.map((item) => this.of(item, name));
    const count = this.#isWhole ? Math.max(1, minItems) : minItems;
    return Array.from({ length: count }, () => this.of(items, name.replace(/s$/, '')));
  }

  #object({ properties = {}, required = [], additionalProperties }: Schema, name: string): object {
    const hasRequired = required.length > 0;
    const fields = Object.entries(properties)
      .filter(([field]) => this.#isWhole || !hasRequired || required.includes(field))
      .map(([field, schema]) => [field, this.of(schema, fieldOf(field, properties))]);
    const isMap = typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0;
    const entries = isMap ? [[exampleKeys[name] ?? 'exempel-1', this.of(additionalProperties, name)]] : [];
    return Object.fromEntries([...fields, ...entries]);
  }
}
