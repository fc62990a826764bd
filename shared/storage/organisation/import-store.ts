import { type Import, importRules } from '#shared/domain/organisation/import.ts';
import type { ImportChunk } from '#shared/domain/organisation/import-rows.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { importRowsKey, type RecordRef } from '../keys.ts';
import type { Table, Write } from '../table.ts';

export type ImportStore = AggregateStore<Import>;

/** Keeps imports. Their rows lie beside them, chunk by chunk, until they are applied. */
export const importStore = (table: Table): ImportStore => aggregateStore({ table, rules: importRules });

/** The writes that keep the rows of an accepted file; chunks are counted from 1. */
export const keepChunks = (ref: RecordRef, chunks: readonly ImportChunk[]): Write[] =>
  chunks.map((value, index) => ({
    put: { ...importRowsKey(ref, index + 1), kind: 'importRows', value },
  }));

/** The write that removes the rows of a chunk: what they said stands in the records now. */
export const dropChunk = (ref: RecordRef, chunk: number): Write => ({ remove: importRowsKey(ref, chunk) });

export const findChunk = async (
  table: Table,
  ref: RecordRef,
  chunk: number,
): Promise<ImportChunk | undefined> => {
  const item = await table.get(importRowsKey(ref, chunk));
  return item?.['value'] as ImportChunk | undefined;
};
