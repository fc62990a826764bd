import type { Item, Query, Table } from '#shared/storage/table.ts';
import { type ExportedRecord, joinRecord } from './join-record.ts';

/** All items of a query, page by page, so that the largest municipality fits in memory. */
export async function* itemsOf(table: Table, query: Query): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const page = await table.query({ ...query, limit: 100, ...(cursor && { cursor }) });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/**
 * Reads one record whole, by its partition: state, events and earlier texts.
 * @throws Error when there is none.
 */
export const readRecord = async (
  table: Table,
  { kind, pk }: { readonly kind: string; readonly pk: string },
): Promise<ExportedRecord> => joinRecord(kind, await Array.fromAsync(itemsOf(table, { pk })));
