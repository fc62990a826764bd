import type { RevisitOutcome } from '../plan/conclude-revisit.ts';
import { linesOf } from '../plan/lines-by-area.ts';
import type { Revisit } from './revisit.ts';

/** What the plan notes of a completed revisit; undefined while it is not completed. */
export const outcomeOf = (revisit: Revisit): RevisitOutcome | undefined => {
  const { revisitId, number, status, heldOn } = revisit;
  if (status !== 'completed' || heldOn === undefined) return undefined;
  const lines = linesOf(revisit).flatMap(({ lineId, result, measures }) => {
    if (result === undefined) return [];
    const judged = measures.flatMap(({ measureId, judgement }) => {
      const { done, effect } = judgement ?? {};
      return done === undefined ? [] : [{ measureId, done, ...(effect && { effect }) }];
    });
    const newMeasures = measures.flatMap(({ judgement }) => judgement?.newMeasure ?? []);
    return [{ lineId, result, measures: judged, newMeasures }];
  });
  return { revisitId, number, heldOn, lines };
};
