import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { findLine, withLine } from '../plan/lines-by-area.ts';
import { Refusal, refuse } from '../refusal.ts';
import { checkMeasures } from './check-measures.ts';
import { isUnderWay, type Revisit } from './revisit.ts';
import { MeasureAccount, type RevisitMeasure } from './revisit-line.ts';
import { revisitSentences as rules } from './rules.ts';

/** The unit's own account of a line's measures; those left out keep what was said of them before. */
export const LineAccount = z.object({
  measures: z
    .array(
      z.object({
        measureId: LocalId,
        done: MeasureAccount.shape.done,
        reason: MeasureAccount.shape.reason,
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
});
export type LineAccount = z.infer<typeof LineAccount>;

/** The unit tells what has become of a line's measures. The same account once more: nothing changes. */
export const recordAccount = (
  revisit: Revisit,
  { lineId, measures }: LineAccount & { readonly lineId: LocalId },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Revisit> => {
  if (!isUnderWay(revisit)) {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  const line = findLine(revisit, lineId);
  if (line === undefined) return refuse('missing', rules.lineOfTheRevisit, { received: lineId });
  const violations = checkMeasures(line, measures);
  measures.forEach(({ done, reason }, index) => {
    if (done === 'no' && reason === undefined) {
      violations.push({ rule: rules.notDoneSaysWhy, field: `/measures/${index}/reason` });
    }
  });
  if (violations.length > 0) return new Refusal('invalid', violations);

  const changed = measures.filter(({ measureId, done, reason }) => {
    const before = line.measures.find((measure) => measure.measureId === measureId)?.account;
    return before?.done !== done || before.reason !== reason;
  });
  if (changed.length === 0) return undefined;
  const accounted = (measure: RevisitMeasure): RevisitMeasure => {
    const told = changed.find(({ measureId }) => measureId === measure.measureId);
    if (told === undefined) return measure;
    const { done, reason } = told;
    return { ...measure, account: { done, ...(reason !== undefined && { reason }) } };
  };
  const { revisitId, planId, unit } = revisit;
  const isReceivedDocument = unit.operation === 'private';
  return {
    state: {
      ...revisit,
      areas: withLine(revisit.areas, {
        ...line,
        measures: line.measures.map(accounted),
        account: {
          accountedOn: dateInStockholm(now),
          isReceivedDocument,
          ...(isReceivedDocument && { counterpart: unit.providerId }),
        },
        version: line.version + 1,
      }),
    },
    events: [
      {
        name: 'RevisitAccountRecorded',
        data: { revisitId, planId, lineId, measureIds: changed.map(({ measureId }) => measureId) },
      },
    ],
  };
};
