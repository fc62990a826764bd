import type { EventData } from '#events/catalogue.ts';
import { noteChunk } from '#shared/domain/organisation/decide-import.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { dropChunk, findChunk } from '#shared/storage/organisation/import-store.ts';
import type { OrganisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { applyChunk } from './apply-chunk.ts';

/**
 * Applies an accepted import, chunk by chunk, from where it stands. Each chunk is noted, and its rows removed, in
 * one transaction after they are written; broken off in between, the chunk is applied again and changes nothing.
 * @throws Error when the rows of a chunk are missing; ReactionRefused when a chunk can not be noted.
 */
export const applyImport = async (
  { data, organisationId }: ReceivedEvent<EventData<'ImportAccepted'>>,
  cause: Cause,
  stores: OrganisationStores,
): Promise<void> => {
  const { importId } = data;
  const found = await stores.imports.find(organisationId, importId);
  if (found === undefined) throw new Error(`There is no import ${importId}`);
  const { ref } = found;
  for (let chunk = found.state.chunksApplied + 1; chunk <= found.state.chunkCount; chunk++) {
    const rows = await findChunk(stores.table, ref, chunk);
    // Another delivery of the same event may have come further meanwhile.
    const current = rows ? undefined : await stores.imports.find(organisationId, importId);
    if (current && current.state.chunksApplied >= chunk) continue;
    if (rows === undefined) throw new Error(`Import ${importId} lacks the rows of chunk ${chunk}`);
    const refusedRows = await applyChunk(rows, { stores, organisationId, cause });
    const outcome = await decideAndSave({
      store: stores.imports,
      organisationId,
      id: importId,
      cause,
      decide: (state) => state && noteChunk(state, { chunk, refusedRows }, cause),
      alongside: () => [dropChunk(ref, chunk)],
    });
    settled(outcome);
  }
};
