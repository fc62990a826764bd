import type { OrganisationId, PersonId, PersonRef } from '#events/identifiers.ts';
import type { Belonging } from '#shared/domain/aggregate.ts';
import { findHolders, type ListedPerson } from '#shared/domain/notification/find-holders.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';

/**
 * The one commissioner of a body and unit. Where there are several or none nobody is chosen: the officer does the
 * commissioner's part, and any commissioner of the body may agree all the same.
 */
export const findCommissioner = async (
  people: PersonStore,
  organisationId: OrganisationId,
  belonging: Belonging,
): Promise<PersonRef | undefined> => {
  const listed: ListedPerson[] = [];
  let cursor: string | undefined;
  do {
    const page = await people.list(organisationId, { limit: 100, cursor });
    listed.push(...page.items.map(({ summary }) => summary as ListedPerson));
    cursor = page.cursor;
  } while (cursor !== undefined);
  const [only, ...others] = findHolders(listed, { roles: ['commissioner'], belonging });
  return only === undefined || others.length > 0
    ? undefined
    : { organisationId, personId: only.id as PersonId };
};
