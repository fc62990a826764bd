import type { Involvement } from '../aggregate.ts';

/**
 * A person has one part in a record, even as both author and manager: the first that waits for them counts,
 * else the first.
 */
export const onePerPerson = (involvements: readonly Involvement[]): readonly Involvement[] => {
  const byPerson = new Map<string, Involvement>();
  for (const involvement of involvements) {
    const key = `${involvement.person.organisationId}/${involvement.person.personId}`;
    const known = byPerson.get(key);
    if (known === undefined || (known.waitsFor === undefined && involvement.waitsFor !== undefined)) {
      byPerson.set(key, involvement);
    }
  }
  return [...byPerson.values()];
};
