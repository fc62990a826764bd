import { expect, it } from 'vitest';
import type { OrganisationId, PersonId } from '#events/identifiers.ts';
import type { Key } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import type { Item } from '#shared/storage/table.ts';

/** A table that answers a little later, and knows how many wait for it at most. */
class CountingTable extends MemoryTable {
  waiting = 0;
  most = 0;

  override async get(key: Key): Promise<Item | undefined> {
    this.waiting += 1;
    this.most = Math.max(this.most, this.waiting);
    await new Promise(setImmediate);
    this.waiting -= 1;
    return super.get(key);
  }
}

it('reads what a large file names a few at a time: the client has 50 connections, and gives up waiting for one', async () => {
  const table = new CountingTable();
  const organisationId = '0184' as OrganisationId;
  await saveTenant(table, {
    organisationId,
    kind: 'municipality',
    bodies: [],
    administrator: {
      personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
      name: 'Påhittade Anna',
      email: 'anna@example.org',
      language: 'sv',
      subject: 'login-3999',
    },
    now: '2026-10-01T08:00:00.000Z',
  });
  const subjects = Array.from({ length: 4000 }, (_one, index) => `login-${index}`);
  const known = await readKnown(organisationStores(table), organisationId, { subjects });
  expect([...(known.logins ?? [])]).toEqual([['login-3999', '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f']]);
  expect(table.most).toBeGreaterThan(1);
  expect(table.most).toBeLessThanOrEqual(50);
});
