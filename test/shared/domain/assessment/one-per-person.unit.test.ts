import { describe, expect, it } from 'vitest';
import { isSamePerson } from '#shared/domain/assessment/hand-over.ts';
import { onePerPerson } from '#shared/domain/assessment/one-per-person.ts';
import { aPerson, provider } from './an-assessment.ts';

const [anna, bo] = [aPerson('a'), aPerson('b')];
const waitsFor = (task: string) => ({ task });

describe('a person in a record', () => {
  it('has one part: the first that waits for them', () => {
    expect(
      onePerPerson([
        { person: anna },
        { person: bo, waitsFor: waitsFor('first') },
        { person: anna, waitsFor: waitsFor('second') },
        { person: anna, waitsFor: waitsFor('third') },
        { person: bo, waitsFor: waitsFor('fourth') },
        { person: bo },
      ]),
    ).toEqual([
      { person: anna, waitsFor: waitsFor('second') },
      { person: bo, waitsFor: waitsFor('first') },
    ]);
  });

  it('has the first of their parts when none waits for them', () => {
    const [first, second] = [{ person: anna }, { person: { ...anna } }];
    expect(onePerPerson([first, second])[0]).toBe(first);
  });

  it('is another one in another organisation', () => {
    const elsewhere = aPerson('a', provider);
    expect(onePerPerson([{ person: anna }, { person: elsewhere }])).toHaveLength(2);
    expect(isSamePerson(anna, { ...anna })).toBe(true);
    expect(isSamePerson(anna, elsewhere)).toBe(false);
    expect(isSamePerson(anna, bo)).toBe(false);
  });
});
