import type { AgreementId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import type { ImportKind } from '#events/organisation/import-kind.ts';
import { cellsOfColumn, type Sheet } from '#shared/domain/organisation/check-rows.ts';
import type { Known } from '#shared/domain/organisation/known.ts';
import type { OrganisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import { findShare } from '#shared/storage/shares.ts';
import type { Page } from '#shared/storage/table.ts';

interface Row {
  readonly id: string;
  readonly isActive?: boolean;
}

interface Listed {
  list(organisationId: OrganisationId, page: { limit: number; cursor?: string | undefined }): Promise<Page>;
}

const listAll = async (store: Listed, organisationId: OrganisationId): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list(organisationId, { limit: 100, cursor });
    rows.push(...page.items.map((item) => item['summary'] as Row));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads all that the rows of a file may name: the organisation's lists, and its providers' people. */
export const knownForFile = async (
  stores: OrganisationStores,
  { organisationId, kind, sheet }: { organisationId: OrganisationId; kind: ImportKind; sheet: Sheet },
): Promise<Known> => {
  const { table, units, people, agreements } = stores;
  const providers =
    kind === 'units' ? cellsOfColumn(kind, sheet, 'provider').filter((cell) => uuid.test(cell)) : [];
  const reachable = await Promise.all(
    providers.map(async (id) => {
      const share = await findShare(table, { readerId: organisationId, kind: 'organisation', id });
      return share ? [id as OrganisationId] : [];
    }),
  );
  const peopleOf = async (home: OrganisationId) =>
    (await listAll(people, home)).map(
      ({ id, isActive = false }) => [id as PersonId, { organisationId: home, isActive }] as const,
    );
  const [known, unitRows, agreementRows, ...peopleRows] = await Promise.all([
    readKnown(stores, organisationId, {
      subjects: kind === 'people' ? cellsOfColumn(kind, sheet, 'login') : [],
    }),
    kind === 'requirements' ? [] : listAll(units, organisationId),
    kind === 'requirements' ? listAll(agreements, organisationId) : [],
    ...(kind === 'requirements' ? [] : [organisationId, ...reachable.flat()].map(peopleOf)),
  ]);
  return {
    ...known,
    units: new Map(unitRows.map(({ id, isActive = false }) => [id as UnitId, { isActive }])),
    people: new Map(peopleRows.flat()),
    agreements: new Set(agreementRows.map(({ id }) => id as AgreementId)),
  };
};
