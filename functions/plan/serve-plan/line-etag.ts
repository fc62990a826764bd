import type { LocalId } from '#events/identifiers.ts';
import { findLine } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Stored } from '#shared/storage/record-items.ts';

/** The line's own version as an entity tag; undefined for a line that the plan does not have. */
export const lineEtag =
  (lineId: LocalId) =>
  ({ state }: Stored<Plan>): string | undefined => {
    const line = findLine(state, lineId);
    return line && `"${line.version}"`;
  };
