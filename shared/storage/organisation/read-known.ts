import type { AgreementId, OrganisationId, PersonId, PersonRef, UnitId } from '#events/identifiers.ts';
import type { Known } from '#shared/domain/organisation/known.ts';
import { findCaller } from '../memberships.ts';
import { findShare } from '../shares.ts';
import type { OrganisationStores } from './organisation-stores.ts';

/** What a command names: only that is read. */
export interface Named {
  readonly unitIds?: readonly UnitId[] | undefined;
  readonly people?: readonly PersonRef[] | undefined;
  readonly agreementIds?: readonly AgreementId[] | undefined;
  /** Logins (`sub`) that a person is to get. */
  readonly subjects?: readonly string[] | undefined;
}

/** The client has 50 connections; a read that waits longer than a second for one fails. */
const readsAtOnce = 25;

/** The members of a list for which something was found, by id. A file may name thousands. */
const foundBy = async <Id, Found>(
  ids: readonly Id[],
  find: (id: Id) => Promise<Found | undefined>,
): Promise<(readonly [Id, Found])[]> => {
  const wanted = [...new Set(ids)];
  const found: (readonly [Id, Found])[] = [];
  for (let start = 0; start < wanted.length; start += readsAtOnce) {
    const group = wanted.slice(start, start + readsAtOnce);
    const read = await Promise.all(group.map(async (id) => [id, await find(id)] as const));
    found.push(...read.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])));
  }
  return found;
};

/**
 * Reads what a rule on several records rests on. Units are an authority's own; a provider's are found through the
 * share that the authority gave it.
 * @throws Error when the organisation itself is not registered: a tenant begins with its registration.
 */
export const readKnown = async (
  { table, organisations, units, people, agreements }: OrganisationStores,
  organisationId: OrganisationId,
  { unitIds = [], people: named = [], agreementIds = [], subjects = [] }: Named = {},
): Promise<Known> => {
  const findUnit = async (unitId: UnitId) => {
    const own = await units.find(organisationId, unitId);
    if (own) return own.state;
    const share = await findShare(table, { readerId: organisationId, kind: 'unit', id: unitId });
    return share && (await units.find(share.ownerId, unitId))?.state;
  };
  // People elsewhere are reached only in an organisation that is shared with this one: its providers'.
  const findPerson = async ({ organisationId: home, personId }: PersonRef) => {
    const isReachable =
      home === organisationId ||
      (await findShare(table, { readerId: organisationId, kind: 'organisation', id: home })) !== undefined;
    return isReachable ? (await people.find(home, personId))?.state : undefined;
  };
  const [organisation, foundUnits, foundPeople, foundAgreements, logins] = await Promise.all([
    organisations.find(organisationId, organisationId),
    foundBy(unitIds, findUnit),
    foundBy(named, findPerson),
    foundBy(agreementIds, (agreementId) => agreements.find(organisationId, agreementId)),
    foundBy(subjects, async (subject) => (await findCaller(table, { organisationId, subject }))?.personId),
  ]);
  if (organisation === undefined) throw new Error(`Organisation ${organisationId} is not registered`);
  return {
    organisation: organisation.state,
    units: new Map(foundUnits.map(([unitId, { isActive }]) => [unitId, { isActive }])),
    people: new Map(
      foundPeople.map(([{ personId }, person]) => [
        personId,
        { organisationId: person.organisationId, isActive: person.leftAt === undefined },
      ]),
    ),
    agreements: new Set(foundAgreements.map(([agreementId]) => agreementId)),
    logins: new Map<string, PersonId>(logins),
  };
};
