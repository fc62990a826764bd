import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { OrganisationId } from '#events/identifiers.ts';
import { isSameJson } from '#shared/domain/same-json.ts';
import { type Key, type RecordRef, recordPartition, STATE } from '#shared/storage/keys.ts';
import type { Item, Table } from '#shared/storage/table.ts';
import { scannedItems } from '../scanned-items.ts';
import { type AnyStore, everyStore } from './every-store.ts';
import { elsewhereOf, isDerived, type RecordImage, RecordReader, recordsOf } from './record-image.ts';

/** What is wrong with a record. */
export interface RecordFault {
  readonly ref: RecordRef;
  readonly fault: string;
}

/** What a table holds, record by record. */
export interface RecordsCheck {
  /** Records of each kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly faults: readonly RecordFault[];
}

const addressOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

/** What should follow from the state and is not there, or is there and should not be. */
const driftOf = ({ own, alarms, reading }: RecordImage, elsewhere: readonly Item[]): readonly string[] => {
  if (reading.fault !== undefined) return [];
  const present = new Map([...own, ...alarms, ...elsewhere].map((item) => [addressOf(item), item]));
  const wanted = new Set(reading.derived.map(addressOf));
  const missing = reading.derived.filter((item) => !isSameJson(item, present.get(addressOf(item))));
  const surplus = [...own.filter(isDerived), ...alarms].filter((item) => !wanted.has(addressOf(item)));
  return [...missing, ...surplus].map(({ kind }) => String(kind));
};

/**
 * Looks at records one by one: each can be put together, its history has no gap, and its alarm and whatever else
 * follows from its state lie where the rules put them. Reads only.
 */
export async function checkRecords(table: Table, refs: AsyncIterable<RecordRef>): Promise<RecordsCheck> {
  const stores = everyStore(table);
  const reader = new RecordReader(table);
  const counts: Record<string, number> = {};
  const faults: RecordFault[] = [];
  for await (const ref of refs) {
    counts[ref.kind] = (counts[ref.kind] ?? 0) + 1;
    const store = stores.get(ref.kind);
    if (store === undefined) {
      faults.push({ ref, fault: 'its kind is not known' });
      continue;
    }
    const image = await reader.read(store, ref);
    const drift = driftOf(image, await reader.at(elsewhereOf(store, ref, image.own)));
    if (image.reading.fault !== undefined) faults.push({ ref, fault: image.reading.fault });
    else if (drift.length > 0)
      faults.push({ ref, fault: `its ${[...new Set(drift)].join(', ')} does not follow` });
  }
  return { counts, faults };
}

/** The records of organisations, by key. */
export async function* recordsOfAll(
  table: Table,
  organisationIds: readonly OrganisationId[],
): AsyncGenerator<RecordRef> {
  const stores: ReadonlyMap<string, AnyStore> = everyStore(table);
  for (const organisationId of organisationIds) yield* recordsOf(stores, organisationId);
}

/** Every record of a table, by a walk through all of it: the copy is to be judged whole. */
export async function* recordsInWholeTable(
  client: DynamoDBClient,
  tableName: string,
): AsyncGenerator<RecordRef> {
  for await (const { pk, sk } of scannedItems(client, tableName)) {
    const [organisationId = '', kind = '', id = ''] = pk.split('#');
    const ref = { organisationId: organisationId as OrganisationId, kind, id };
    if (sk === STATE && recordPartition(ref) === pk) yield ref;
  }
}
