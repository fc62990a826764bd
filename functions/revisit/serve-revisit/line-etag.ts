import type { LocalId } from '#events/identifiers.ts';
import { findLine } from '#shared/domain/plan/lines-by-area.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import type { Stored } from '#shared/storage/record-items.ts';

/** The line's own version as an entity tag; undefined for a line that the revisit does not have. */
export const lineEtag =
  (lineId: LocalId) =>
  ({ state }: Stored<Revisit>): string | undefined => {
    const line = findLine(state, lineId);
    return line && `"${line.version}"`;
  };
