import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';

/** What of a revisit a caller gets: the unit's people what the unit may see, the others all of it. */
export const seenBy = (caller: Caller, revisit: Revisit, via: Via): Revisit | undefined => {
  const { bodyId, unit } = revisit;
  const belonging = { bodyId, unitId: unit.unitId };
  const readsWhole = mayDo({ caller, noun: 'revisit', action: 'readWhole', belonging, via });
  return readsWhole ? revisit : revisitSeenByUnit(revisit);
};
