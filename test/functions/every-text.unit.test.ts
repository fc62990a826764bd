import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { Route } from '#shared/lambda/route.ts';

const functionsDir = resolve(import.meta.dirname, '../../functions');
const files = globSync('*/*/routes.ts', { cwd: functionsDir }).sort();
const routes: Route[] = [];
for (const file of files)
  routes.push(...((await import(join(functionsDir, file))) as { routes: Route[] }).routes);

type Def = z.core.$ZodTypes['_zod']['def'];
interface Field {
  readonly path: string;
  readonly schema: z.ZodMiniType<string>;
}

/** Every place in a schema where a text may be sent. */
const textsOf = (schema: z.core.$ZodType, path = ''): Field[] => {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'string':
      return [{ path, schema: schema as never }];
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`));
    case 'array':
      return textsOf(def.element, `${path}/*`);
    case 'record':
      return [...textsOf(def.keyType, `${path}/key`), ...textsOf(def.valueType, `${path}/*`)];
    case 'optional':
    case 'nullable':
    case 'default':
      return textsOf(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => textsOf(option, path));
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return [];
    default:
      throw new Error(`${path}: how is a text found in a schema of type ${def.type}?`);
  }
};

const texts = routes.flatMap(({ operationId, body }) =>
  body ? textsOf(body).map(({ path, schema }) => ({ name: `${operationId} ${path}`, schema })) : [],
);

/** An id, a date, an address: what it may look like is said, and no prose fits. */
const isFormat = (schema: z.ZodMiniType<string>): boolean => !schema.safeParse('Så här.').success;

const free = texts.filter(({ schema }) => !isFormat(schema));

const badTexts: readonly [string, string][] = [
  ['a personal number', 'Ring 811228-9874.'],
  ['one with its century', 'Ring 19811228-9874.'],
  ['one without a dash', 'Ring 8112289874.'],
  ['a coordination number', 'Ring 701063-2391.'],
  ['one with the dash that a word processor makes', 'Ring 811228–9874.'],
  ['one with a hard space', 'Ring 811228\u00a09874.'],
  ['one with an unseen character', 'Ring 811228\u200b-9874.'],
  ['a control character', 'Ring\u0007 mig.'],
  ['a hidden direction mark', 'Ring \u202emig.'],
  ['half a character', 'Ring \ud83d mig.'],
];

describe('every text that may be sent to the API', () => {
  it('is found: there are many', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(free.length).toBeGreaterThan(40);
  });

  it.each(badTexts)('refuses %s', (_what, text) => {
    expect(free.filter(({ schema }) => schema.safeParse(text).success).map(({ name }) => name)).toEqual([]);
  });

  it('has a longest length', () => {
    const endless = 'a'.repeat(20_000);
    expect(texts.filter(({ schema }) => schema.safeParse(endless).success).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('takes what people write', () => {
    const usual = 'Mål 3: 85 %, § 7';
    expect(free.filter(({ schema }) => !schema.safeParse(usual).success).map(({ name }) => name)).toEqual([]);
  });
});
