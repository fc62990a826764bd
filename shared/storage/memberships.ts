import type { OrganisationId } from '#events/identifiers.ts';
import { Caller } from '#shared/domain/organisation/membership.ts';
import { membershipKey } from './keys.ts';
import type { Item, Table } from './table.ts';

/** What a login may do in an organisation, or undefined when it has no membership there. */
export const findCaller = async (
  table: Table,
  { organisationId, subject }: { organisationId: OrganisationId; subject: string },
): Promise<Caller | undefined> => {
  const item = await table.get(membershipKey(organisationId, subject));
  return item && Caller.parse(item['caller']);
};

/** The item that the API reads at each request; the person's store derives it from the person. */
export const membershipItem = (subject: string, caller: Caller): Item => ({
  ...membershipKey(caller.organisationId, subject),
  kind: 'membership',
  caller,
});
