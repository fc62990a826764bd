import { mapLines } from '../plan/lines-by-area.ts';
import { isHiddenFromUnit, type Revisit } from './revisit.ts';
import type { RevisitLine } from './revisit-line.ts';

const withoutJudgement = ({ result: _, comment: __, measures, ...line }: RevisitLine): RevisitLine => ({
  ...line,
  measures: measures.map(({ judgement: ___, ...measure }) => measure),
});

/**
 * What the unit may see: nothing of an unannounced revisit until it has been carried out (undefined answers
 * 404), and of one that is under way everything but the officer's unfinished judgements.
 */
export const revisitSeenByUnit = (revisit: Revisit): Revisit | undefined => {
  if (isHiddenFromUnit(revisit)) return undefined;
  if (revisit.status === 'completed') return revisit;
  return { ...revisit, support: {}, areas: mapLines(revisit.areas, withoutJudgement) };
};
