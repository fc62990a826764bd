import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse } from '../refusal.ts';
import { checkHeldOn } from './complete-revisit.ts';
import { isToBeHeld, type Revisit } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/** Records that somebody has been there; judging and reporting come after. The same day once more: nothing changes. */
export const carryOutRevisit = (
  revisit: Revisit,
  { heldOn }: { readonly heldOn: CalendarDate },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Revisit> => {
  if (revisit.status === 'carriedOut' && revisit.heldOn === heldOn) return undefined;
  if (!isToBeHeld(revisit)) {
    return refuse('conflict', rules.notYetHeld, { field: '/status', received: revisit.status });
  }
  const violations = checkHeldOn(revisit, heldOn, dateInStockholm(now));
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { revisitId, planId, unit, number } = revisit;
  return {
    state: { ...revisit, status: 'carriedOut', heldOn },
    events: [
      {
        name: 'RevisitCarriedOut',
        data: { revisitId, planId, unitId: unit.unitId, revisitNumber: number, heldOn },
      },
    ],
  };
};
