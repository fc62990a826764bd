import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { OrganisationId } from '#events/identifiers.ts';
import { duePartition, ownPartitions, STATE, shards } from '#shared/storage/keys.ts';
import type { Item } from '#shared/storage/table.ts';
import { scannedItems } from './scanned-items.ts';

/** A record that lies in the table, by its kind and id, and its version. */
export interface FoundRecord {
  readonly kind: string;
  readonly id: string;
  readonly sequence: number;
}

/** One item of an organisation, as far as its disposal needs to know it. */
export interface TenantItem {
  readonly pk: string;
  readonly sk: string;
  readonly kind: string;
  /** When it is the head of a record. */
  readonly record?: FoundRecord;
}

const dueShards = new Set(shards.map(duePartition));

/** Whether an item is the organisation's: in a partition of its own, an alarm of its records, or a share it has given. */
const isOf = (organisationId: OrganisationId, { pk, sk, kind, ownerId }: Item): boolean => {
  const own = ownPartitions(organisationId);
  if (dueShards.has(pk)) return sk.includes(`#${own}`);
  return pk.startsWith(own) || (kind === 'share' && ownerId === organisationId);
};

/** Walks the whole table for what belongs to one organisation: what no key leads to would otherwise be left behind for good. */
export async function* tenantItems(
  client: DynamoDBClient,
  { tableName, organisationId }: { tableName: string; organisationId: OrganisationId },
): AsyncGenerator<TenantItem> {
  for await (const item of scannedItems(client, tableName)) {
    if (!isOf(organisationId, item)) continue;
    const { pk, sk } = item;
    const [, kind = '', id = ''] = pk.split('#');
    const isHead = sk === STATE && item['sequence'] !== undefined;
    yield {
      pk,
      sk,
      kind: typeof item['kind'] === 'string' ? item['kind'] : 'other',
      ...(isHead && { record: { kind, id, sequence: Number(item['sequence']) } }),
    };
  }
}
