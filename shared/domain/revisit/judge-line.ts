import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import { findLine, withLine } from '../plan/lines-by-area.ts';
import { Refusal, refuse } from '../refusal.ts';
import { checkMeasures } from './check-measures.ts';
import { missingOfLine } from './complete-revisit.ts';
import { isUnderWay, type Revisit } from './revisit.ts';
import { MeasureJudgement, RevisitLine, type RevisitMeasure } from './revisit-line.ts';
import { revisitSentences as rules } from './rules.ts';

/** The judgement of a line, whole: what is left out is no longer there. May be saved incomplete. */
export const LineJudgement = z.object({
  result: RevisitLine.shape.result,
  comment: RevisitLine.shape.comment,
  measures: z.array(z.object({ measureId: LocalId, ...MeasureJudgement.shape })).check(z.maxLength(20)),
});
export type LineJudgement = z.infer<typeof LineJudgement>;

type MeasureAnswer = LineJudgement['measures'][number];

const judgementOf = ({
  done,
  reason,
  effect,
  sign,
  lookAgainOn,
  newMeasure,
}: MeasureAnswer): MeasureJudgement => ({
  ...(done !== undefined && { done }),
  ...(reason !== undefined && { reason }),
  ...(effect !== undefined && { effect }),
  ...(sign !== undefined && { sign }),
  ...(lookAgainOn !== undefined && { lookAgainOn }),
  ...(newMeasure !== undefined && { newMeasure }),
});

const contentOf = ({ result, comment, measures }: RevisitLine): string =>
  JSON.stringify([
    result,
    comment,
    measures.map(({ measureId, judgement }) => judgement && judgementOf({ measureId, ...judgement })),
  ]);

/** The officer judges a line: what has come of it, and of each measure. The same once more: nothing changes. */
export const judgeLine = (
  revisit: Revisit,
  { lineId, result, comment, measures }: LineJudgement & { readonly lineId: LocalId },
): Decision<Revisit> => {
  if (!isUnderWay(revisit)) {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  const line = findLine(revisit, lineId);
  if (line === undefined) return refuse('missing', rules.lineOfTheRevisit, { received: lineId });
  const violations = checkMeasures(line, measures);
  if (violations.length > 0) return new Refusal('invalid', violations);

  const { result: _result, comment: _comment, ...rest } = line;
  const judged: RevisitLine = {
    ...rest,
    ...(result !== undefined && { result }),
    ...(comment !== undefined && { comment }),
    measures: line.measures.map(({ judgement: _, ...measure }): RevisitMeasure => {
      const answer = measures.find(({ measureId }) => measureId === measure.measureId);
      return answer === undefined ? measure : { ...measure, judgement: judgementOf(answer) };
    }),
    version: line.version + 1,
  };
  if (contentOf(judged) === contentOf(line)) return undefined;
  const { revisitId, planId } = revisit;
  return {
    state: { ...revisit, areas: withLine(revisit.areas, judged) },
    events: [
      {
        name: 'RevisitLineJudged',
        data: {
          revisitId,
          planId,
          lineId,
          ...(result !== undefined && { result }),
          isJudgedInFull: missingOfLine(judged, revisit).length === 0,
        },
      },
    ],
  };
};
