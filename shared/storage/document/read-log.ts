import * as z from 'zod/mini';
import { DocumentId, Instant, LocalId, type OrganisationId, PersonRef } from '#events/identifiers.ts';
import { readLogKey, readLogPartition } from '../keys.ts';
import type { Table } from '../table.ts';

/** That someone was given a way to read one file. Kept for log review only: it is no event and reaches no bus. */
export const DocumentRead = z.object({
  documentId: DocumentId,
  version: z.int(),
  fileId: LocalId,
  at: Instant,
  by: PersonRef,
});
export type DocumentRead = z.infer<typeof DocumentRead>;

const secondsOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);

/** Writes an entry of the read log; it goes by itself when its time is over. */
export const keepRead = (
  table: Table,
  {
    organisationId,
    entryId,
    read,
    keptDays,
  }: {
    readonly organisationId: OrganisationId;
    readonly entryId: string;
    readonly read: DocumentRead;
    readonly keptDays: number;
  },
): Promise<void> =>
  table.write([
    {
      put: {
        ...readLogKey(organisationId, read.documentId, `${read.at}#${entryId}`),
        kind: 'documentRead',
        read,
        expiresAt: secondsOf(read.at) + keptDays * 24 * 3600,
      },
      when: 'absent',
    },
  ]);

/** One page of who has read a document, newest first; what has had its time is left out even where it still lies. */
export const listReads = async (
  table: Table,
  { organisationId, documentId }: { readonly organisationId: OrganisationId; readonly documentId: string },
  { limit, cursor, now }: { limit: number; cursor?: string | undefined; now: Instant },
): Promise<{ reads: readonly DocumentRead[]; cursor?: string }> => {
  const page = await table.query({
    pk: readLogPartition(organisationId, documentId),
    limit,
    isDescending: true,
    ...(cursor && { cursor }),
  });
  const reads = page.items
    .filter((item) => (item['expiresAt'] as number) > secondsOf(now))
    .map((item) => DocumentRead.parse(item['read']));
  return page.cursor === undefined ? { reads } : { reads, cursor: page.cursor };
};
