import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import { listPartition } from '#shared/storage/keys.ts';
import type { Table } from '#shared/storage/table.ts';
import { itemsOf } from '../read-items.ts';
import { type NumberedKind, numberedRules } from './case-file.ts';

/** A case as the lists know it: a number of one body, and what bears it. */
export interface FoundCase {
  readonly bodyId: BodyId;
  readonly caseNumber: string;
  readonly records: readonly { readonly kind: NumberedKind; readonly pk: string }[];
}

interface Row {
  readonly bodyId: BodyId;
  readonly caseNumber: string;
}

/** Every case of an organisation, in the order of their numbers. Two bodies may use the same one: then it is two cases. */
export const findCases = async (
  table: Table,
  organisationId: OrganisationId,
): Promise<readonly FoundCase[]> => {
  const found = new Map<string, FoundCase & { readonly records: FoundCase['records'][number][] }>();
  for (const kind of Object.keys(numberedRules) as NumberedKind[]) {
    for await (const item of itemsOf(table, { index: 'list', pk: listPartition(organisationId, kind) })) {
      const { bodyId, caseNumber } = item['summary'] as Row;
      const key = JSON.stringify([caseNumber, bodyId]);
      const before = found.get(key) ?? { bodyId, caseNumber, records: [] };
      before.records.push({ kind, pk: item.pk });
      found.set(key, before);
    }
  }
  return [...found.values()].sort((a, b) => a.caseNumber.localeCompare(b.caseNumber, 'sv'));
};
