import { expect, it } from 'vitest';
import { TextCode } from '#events/notification/text-code.ts';
import { documentOf } from '#shared/domain/notification/document-of.ts';

it.each(['report', 'plan', 'revisit'] as const)(
  'what is told of a %s begins with its local name',
  (document) => {
    const texts = TextCode.options.filter((text) => text.startsWith(document));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.map((text) => documentOf[text])).toEqual(texts.map(() => document));
  },
);
