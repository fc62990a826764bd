import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { type ClosingTalk, isUnderWay, type Revisit } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/** Records the closing talk, at the revisit or after it; allowed also where the programme does not ask for one. */
export const recordClosingTalk = (
  revisit: Revisit,
  talk: ClosingTalk,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Revisit> => {
  if (!isUnderWay(revisit) && revisit.status !== 'completed') {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  if (revisit.closingTalk !== undefined) {
    return refuse('conflict', rules.talkIsHeldOnce, { field: '/closingTalk' });
  }
  const today = dateInStockholm(now);
  if (talk.heldOn > today) {
    return refuse('invalid', rules.talkIsNotAhead, { field: '/heldOn', limit: today, received: talk.heldOn });
  }
  const { revisitId, planId, unit } = revisit;
  return {
    state: { ...revisit, closingTalk: talk },
    events: [
      {
        name: 'RevisitClosingTalkHeld',
        data: { revisitId, planId, unitId: unit.unitId, kind: 'afterRevisits', heldOn: talk.heldOn },
      },
    ],
  };
};
