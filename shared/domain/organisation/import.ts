import * as z from 'zod/mini';
import { ImportId, Instant, OrganisationId, PersonId } from '#events/identifiers.ts';
import { ImportKind } from '#events/organisation/import-kind.ts';
import type { AggregateRules } from '../aggregate.ts';

/** An hour: far more than the largest file takes. */
const stalledAfterMilliseconds = 3_600_000;

/** A row that could no longer be written, because something had changed since the file was checked. */
export const RefusedRow = z.object({
  /** As a spreadsheet counts: the header is row 1. */
  row: z.int(),
  /** Code of the rule. */
  rule: z.string(),
});
export type RefusedRow = z.infer<typeof RefusedRow>;

/** A file whose rows all passed, and how much of it is written. The rows lie beside it until they are. */
export const Import = z.object({
  importId: ImportId,
  organisationId: OrganisationId,
  kind: ImportKind,
  /** Who sent the file; absent when a function did. */
  startedBy: z.optional(PersonId),
  acceptedAt: Instant,
  rowCount: z.int().check(z.positive()),
  chunkCount: z.int().check(z.positive()),
  /** Chunks are applied in order: the next one is this plus one. */
  chunksApplied: z.int().check(z.nonnegative()),
  refusedRows: z.array(RefusedRow),
  completedAt: z.optional(Instant),
  stalledAt: z.optional(Instant),
});
export type Import = z.infer<typeof Import>;

/** When an import that is not completed is told of. */
export const stalledFrom = ({ acceptedAt }: Import): Instant =>
  new Date(Date.parse(acceptedAt) + stalledAfterMilliseconds).toISOString();

export const importRules: AggregateRules<Import> = {
  noun: 'organisation',
  kind: 'import',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: ({
    kind,
    acceptedAt,
    rowCount,
    chunkCount,
    chunksApplied,
    refusedRows,
    completedAt,
    stalledAt,
  }) => ({
    importKind: kind,
    acceptedAt,
    rowCount,
    chunkCount,
    chunksApplied,
    refusedCount: refusedRows.length,
    completedAt,
    stalledAt,
  }),
  wakeAt: (state) =>
    state.completedAt === undefined && state.stalledAt === undefined ? stalledFrom(state) : undefined,
  involved: ({ organisationId, startedBy, completedAt, stalledAt }) => {
    if (startedBy === undefined) return [];
    const person = { organisationId, personId: startedBy };
    const isStalled = stalledAt !== undefined && completedAt === undefined;
    return [isStalled ? { person, waitsFor: { task: 'sendFileAgain' } } : { person }];
  },
  sharedWith: () => [],
  texts: () => undefined,
};
