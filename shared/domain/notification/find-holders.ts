import type { Belonging } from '../aggregate.ts';
import type { Role } from '../organisation/membership.ts';
import { holdsOffice } from '../organisation/person.ts';

/** A person as lists carry them. */
export interface ListedPerson {
  readonly id: string;
  readonly isActive: boolean;
  /** "mas/omvardnadsnamnden/*" */
  readonly offices: readonly string[];
}

/** How closely an office is tied to a body and a unit: the MAS of one unit before the MAS of them all. */
const closeness = (office: string): number => office.split('/').filter((part) => part !== '*').length;

/**
 * The people who have the first of the roles that anybody has, for a record's body and unit: those closest to
 * it, so that the manager of all is not told what the manager of one is.
 */
export const findHolders = (
  people: readonly ListedPerson[],
  { roles, belonging }: { readonly roles: readonly Role[]; readonly belonging: Belonging },
): readonly ListedPerson[] => {
  for (const role of roles) {
    const held = people
      .filter(({ isActive }) => isActive)
      .map((person) => {
        const offices = person.offices.filter((office) =>
          holdsOffice({ offices: [office] }, { role, ...belonging }),
        );
        return { person, closest: Math.max(0, ...offices.map(closeness)) };
      })
      .filter(({ closest }) => closest > 0);
    const closest = Math.max(0, ...held.map((holder) => holder.closest));
    if (held.length > 0) {
      return held.filter((holder) => holder.closest === closest).map(({ person }) => person);
    }
  }
  return [];
};
