import { describe, expect, it } from 'vitest';
import { canaryNumber, textFieldsOf } from './canary-fields.ts';
import { routes } from './every-route.ts';

const fields = routes.flatMap((route) =>
  textFieldsOf(route).map(({ path, schema }) => ({ field: `${route.operationId} ${path}`, schema })),
);
const takes = (text: string) =>
  fields.filter(({ schema }) => schema.safeParse(text).success).map(({ field }) => field);

describe('personal numbers', () => {
  it('are refused in every text of every command', () => {
    expect(takes(`Anna, ${canaryNumber}`)).toEqual([]);
    expect(takes(canaryNumber)).toEqual([]);
  });

  it('are what is refused, and not the text around them: so many fields take one without', () => {
    const free = takes('Anna, född i december.');
    expect(free.length).toBeGreaterThan(80);
  });
});
