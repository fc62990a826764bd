import type { Instant, OrganisationId } from '#events/identifiers.ts';
import { duePartition, type Key, type RecordRef } from './keys.ts';
import type { Table } from './table.ts';

/** An alarm that lies in a due shard: which record to wake, and when it should have been. */
export interface Alarm {
  readonly key: Key;
  readonly record: RecordRef;
  readonly wakeAt: Instant;
}

/** One page of a shard's alarms that are due at `now`, oldest first. */
export const dueAlarms = async (
  table: Table,
  {
    shard,
    now,
    limit = 100,
    cursor,
  }: { shard: string; now: Instant; limit?: number; cursor?: string | undefined },
): Promise<{ alarms: readonly Alarm[]; cursor?: string }> => {
  const page = await table.query({
    pk: duePartition(shard),
    sk: { upTo: `${now}~` },
    limit,
    ...(cursor && { cursor }),
  });
  const alarms = page.items.map(
    (item): Alarm => ({
      key: { pk: item.pk, sk: item.sk },
      record: {
        organisationId: item['organisationId'] as OrganisationId,
        kind: item['recordKind'] as string,
        id: item['id'] as string,
      },
      wakeAt: item['wakeAt'] as Instant,
    }),
  );
  return page.cursor === undefined ? { alarms } : { alarms, cursor: page.cursor };
};

/** Removes an alarm that its record no longer asks for (a state that was lifted to a newer schema may do so). */
export const dropAlarm = (table: Table, { key }: Alarm): Promise<void> => table.write([{ remove: key }]);
