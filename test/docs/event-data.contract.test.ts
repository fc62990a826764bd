import { describe, expect, test } from 'vitest';
import { catalogue, eventNames } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { jsonSchemaOf } from '../../scripts/docs/event-schema.ts';

const events: readonly EventDefinition[] = eventNames.map((name) => catalogue[name]);

/**
 * Where a decision can be found in the minutes, and what the programme calls a revisit: public references that
 * municipalities write in ways of their own. Everything else is a code, an id, a number or a date.
 */
const references = new Set(['paragraph', 'referenceNumber', 'caseNumber']);

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
}

/** Paths of strings that could hold anything anyone writes. */
const freeTexts = (schema: Schema, path = ''): string[] => {
  const { properties = {}, items, additionalProperties, anyOf = [], oneOf = [] } = schema;
  const isBound = schema.enum ?? schema.const ?? schema.pattern;
  const name = path.split('/').at(-1) ?? '';
  return [
    ...(schema.type === 'string' && isBound === undefined && !references.has(name) ? [path] : []),
    ...Object.entries(properties).flatMap(([key, value]) => freeTexts(value, `${path}/${key}`)),
    ...(items ? freeTexts(items, path) : []),
    ...(typeof additionalProperties === 'object' ? freeTexts(additionalProperties, `${path}/*`) : []),
    ...[...anyOf, ...oneOf].flatMap((branch) => freeTexts(branch, path)),
  ];
};

/** Letters with spaces between them: what a code or an id never looks like. */
const looksWritten = (value: unknown): boolean => {
  if (typeof value === 'string') return /\p{L}\s+\p{L}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => !references.has(key) && looksWritten(inner));
};

describe.each(events)('$name', (event) => {
  test('holds ids, codes, numbers and dates, never a text or a name', () => {
    expect(freeTexts(jsonSchemaOf(event.data) as Schema)).toEqual([]);
    expect(looksWritten(event.example)).toBe(false);
  });

  test('holds no address and no name by its fields', () => {
    const fields = JSON.stringify(jsonSchemaOf(event.data)).match(/"(\w+)":\{/g) ?? [];
    expect(fields.join(' ')).not.toMatch(/"(email|name|personName|unitName|address|phone)"/i);
  });
});

test('a text that anyone writes would be found', () => {
  const text = { type: 'string', maxLength: 200 };
  const schema = {
    type: 'object',
    properties: { lines: { type: 'array', items: text }, id: { const: 'x' } },
  };
  expect(freeTexts(schema)).toEqual(['/lines']);
  expect(looksWritten({ reason: 'Enheten har lagts ner' })).toBe(true);
});
