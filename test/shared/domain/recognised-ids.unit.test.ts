import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisedIds } from '#shared/domain/recognised-ids.ts';

interface One {
  readonly id?: string | undefined;
  readonly text: string;
}
interface Known extends One {
  readonly id: string;
}
const recognise = (sent: readonly One[], known: readonly Known[]) =>
  recognisedIds({
    sent,
    known,
    idOfSent: ({ id }) => id,
    idOfKnown: ({ id }) => id,
    isSame: (one, other) => one.text === other.text,
  });

const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
const numbered = (list: readonly string[]): Known[] => list.map((text, index) => ({ id: `${index}`, text }));

describe('a list that is sent without ids', () => {
  it('is what is there already, when it says the same', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const known = numbered(list);
        const ids = recognise(
          list.map((text) => ({ text })),
          known,
        );
        expect(ids).toEqual(known.map(({ id }) => id));
      }),
    );
  });

  it('gives each id once, and only to what says the same', () => {
    fc.assert(
      fc.property(texts, texts, (sent, list) => {
        const known = numbered(list);
        const ids = recognise(
          sent.map((text) => ({ text })),
          known,
        );
        const given = ids.filter((id) => id !== undefined);
        expect(new Set(given).size).toBe(given.length);
        for (const [index, id] of ids.entries())
          if (id !== undefined) expect(known.find((one) => one.id === id)?.text).toBe(sent[index]);
        const left = known.filter(({ id }) => !given.includes(id)).map(({ text }) => text);
        const fresh = sent.filter((_, index) => ids[index] === undefined);
        expect(fresh.filter((text) => left.includes(text))).toEqual([]);
      }),
    );
  });

  it('takes no id that another one is sent with, and keeps those that are sent', () => {
    const known = numbered(['a', 'a']);
    expect(recognise([{ text: 'a' }, { id: '0', text: 'b' }], known)).toEqual(['1', '0']);
    expect(recognise([{ id: '0', text: 'a' }, { id: '1', text: 'a' }, { text: 'a' }], known)).toEqual([
      '0',
      '1',
      undefined,
    ]);
  });
});
