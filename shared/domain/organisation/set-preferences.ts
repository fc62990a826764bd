import type { Circumstances, Decision } from '../decision.ts';
import { noPreferences, type Preferences } from '../notification/preferences.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { changedFields } from './changed-fields.ts';
import type { Person } from './person.ts';
import { organisationSentences as rules } from './rules.ts';

const fields = ['language', 'channels', 'pause'] as const;

/** A person says how they want to be told. Whoever stands in must be there, and be somebody else. */
export const setPreferences = (
  person: Person,
  {
    preferences,
    substitute,
  }: {
    readonly preferences: Preferences;
    /** The person that the pause names, as known; undefined when there is none. */
    readonly substitute: Pick<Person, 'personId' | 'leftAt'> | undefined;
  },
  _circumstances: Circumstances,
): Decision<Person> => {
  const before = person.preferences ?? noPreferences;
  const named = Object.fromEntries(fields.map((field) => [field, preferences[field]]));
  const changed = changedFields<Preferences>(before, named);
  if (changed.length === 0) return undefined;
  const violations: Violation[] = [];
  const { pause } = preferences;
  if (pause !== undefined && changed.includes('pause')) {
    const { from, to, substituteId } = pause;
    if (to < from) violations.push({ rule: rules.pauseEndsAfterItBegins, field: '/pause/to', limit: from });
    if (substituteId === person.personId) {
      violations.push({ rule: rules.substituteIsAnother, field: '/pause/substituteId' });
    } else if (substitute === undefined || substitute.leftAt !== undefined) {
      violations.push({ rule: rules.personIsKnown, field: '/pause/substituteId', received: substituteId });
    }
  }
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { personId } = person;
  return {
    state: { ...person, preferences },
    events: [{ name: 'PreferencesSet', data: { personId, changed } }],
  };
};
