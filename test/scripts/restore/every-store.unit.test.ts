import { expect, test } from 'vitest';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { recordKinds } from '../../../scripts/operations/record-kinds.ts';
import { everyStore } from '../../../scripts/operations/restore/every-store.ts';

test('a restore knows every kind of record', async () => {
  expect([...everyStore(new MemoryTable()).keys()].toSorted()).toEqual(await recordKinds());
});
