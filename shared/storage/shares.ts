import type { OrganisationId } from '#events/identifiers.ts';
import type { PartyBodies } from '#shared/domain/aggregate.ts';
import { shareKey, sharePartition } from './keys.ts';
import type { Page, Table } from './table.ts';

/** A way to another organisation's record, lying in the reader's own partition. */
export interface FoundShare {
  readonly ownerId: OrganisationId;
  readonly relation: string;
  readonly party?: PartyBodies;
}

/** Finds the share of one record, reading only the reader's own partition. */
export const findShare = async (
  table: Table,
  { readerId, kind, id }: { readerId: OrganisationId; kind: string; id: string },
): Promise<FoundShare | undefined> => {
  const item = await table.get(shareKey(readerId, kind, id));
  if (item === undefined) return undefined;
  const party = item['party'] as PartyBodies | undefined;
  return {
    ownerId: item['ownerId'] as OrganisationId,
    relation: item['relation'] as string,
    ...(party && { party }),
  };
};

/** One page of what is shared with an organisation, of one kind; each item carries `ownerId`, `unitId` and `summary`. */
export const listShares = (
  table: Table,
  {
    readerId,
    kind,
    limit,
    cursor,
  }: { readerId: OrganisationId; kind: string; limit: number; cursor?: string | undefined },
): Promise<Page> =>
  table.query({
    pk: sharePartition(readerId),
    sk: { beginsWith: `${kind}#` },
    limit,
    ...(cursor && { cursor }),
  });
