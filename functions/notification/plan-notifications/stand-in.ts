import type { Instant, PersonRef } from '#events/identifiers.ts';
import { noPreferences, pauseAt } from '#shared/domain/notification/preferences.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';

/**
 * Who gets what must be acted on: the person, or whoever stands in for them by now. Where those who stand in are away
 * or have left themselves, and nobody is found, it is the person after all: better read late than by nobody.
 */
export const standInFor = async (
  person: PersonRef,
  { people, now }: { readonly people: PersonStore; readonly now: Instant },
): Promise<PersonRef> => {
  const { organisationId } = person;
  const asked = new Set<string>();
  let { personId } = person;
  for (;;) {
    asked.add(personId);
    const found = (await people.find(organisationId, personId))?.state;
    const isOther = personId !== person.personId;
    if (isOther && (found === undefined || found.leftAt !== undefined)) return person;
    const pause = found && pauseAt(found.preferences ?? noPreferences, now);
    if (pause === undefined) return { organisationId, personId };
    if (asked.has(pause.substituteId)) return person;
    personId = pause.substituteId;
  }
};
