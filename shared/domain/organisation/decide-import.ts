import type { EventDraft } from '#events/catalogue.ts';
import type { ImportId, OrganisationId } from '#events/identifiers.ts';
import type { ImportKind } from '#events/organisation/import-kind.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type HandOver, isSamePerson, responsibilityHandedOver } from './hand-over.ts';
import { type Import, type RefusedRow, stalledFrom } from './import.ts';
import { importSentences as rules } from './import-sentences.ts';

export interface AcceptImport {
  readonly importId: ImportId;
  readonly organisationId: OrganisationId;
  readonly kind: ImportKind;
  readonly rowCount: number;
  readonly chunkCount: number;
}

/** Takes in a file whose every row has passed; it is written from now on, chunk by chunk. */
export const acceptImport = (
  accepted: Import | undefined,
  { importId, organisationId, kind, rowCount, chunkCount }: AcceptImport,
  { actor, now }: Circumstances,
): Decision<Import> => {
  if (accepted !== undefined) return undefined;
  const startedBy = personOf(actor);
  return {
    state: {
      importId,
      organisationId,
      kind,
      ...(startedBy && { startedBy }),
      acceptedAt: now,
      rowCount,
      chunkCount,
      chunksApplied: 0,
      refusedRows: [],
    },
    events: [{ name: 'ImportAccepted', data: { importId, kind, rowCount, chunkCount } }],
  };
};

/** One chunk is written. A chunk that was noted before changes nothing. */
export const noteChunk = (
  current: Import,
  { chunk, refusedRows }: { readonly chunk: number; readonly refusedRows: readonly RefusedRow[] },
  { now }: Circumstances,
): Decision<Import> => {
  const { importId, kind, rowCount, chunkCount, chunksApplied } = current;
  if (chunk <= chunksApplied) return undefined;
  if (chunk !== chunksApplied + 1 || chunk > chunkCount) {
    return refuse('conflict', rules.chunksInOrder, { limit: chunksApplied + 1, received: chunk });
  }
  const allRefused = [...current.refusedRows, ...refusedRows];
  const progressed: EventDraft = {
    name: 'ImportProgressed',
    data: { importId, chunk, chunkCount, refusedRows: [...refusedRows] },
  };
  const state: Import = { ...current, chunksApplied: chunk, refusedRows: allRefused };
  if (chunk < chunkCount) return { state, events: [progressed] };
  return {
    state: { ...state, completedAt: now },
    events: [
      progressed,
      { name: 'ImportCompleted', data: { importId, kind, rowCount, refusedCount: allRefused.length } },
    ],
  };
};

/** The alarm: an import that is not completed within an hour is told of, once. */
export const ringImport = (current: Import, { now }: Circumstances): Decision<Import> => {
  const { importId, chunkCount, chunksApplied, completedAt, stalledAt } = current;
  if (completedAt !== undefined || stalledAt !== undefined || now < stalledFrom(current)) return undefined;
  return {
    state: { ...current, stalledAt: now },
    events: [{ name: 'ImportStalled', data: { importId, chunksApplied, chunkCount } }],
  };
};

/** An import that is not completed is looked after by another when the one who sent it leaves. */
export const handOverImport = (
  current: Import,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Import> => {
  const { organisationId, startedBy } = current;
  if (startedBy === undefined || !isSamePerson({ organisationId, personId: startedBy }, from))
    return undefined;
  return {
    state: { ...current, startedBy: to.personId },
    events: [responsibilityHandedOver('importer', { from, to })],
  };
};
