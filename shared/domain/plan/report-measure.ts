import * as z from 'zod/mini';
import type { LocalId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { freeText } from '../text.ts';
import { findLine, withLine } from './lines-by-area.ts';
import type { Plan } from './plan.ts';
import { Done, isAfterRevisit, type Measure } from './plan-line.ts';
import { planSentences as rules } from './rules.ts';

/** How far a measure has come; one that is not carried out says why. */
export const MeasureProgress = z.object({ done: Done, reason: z.optional(freeText(2000)) });
export type MeasureProgress = z.infer<typeof MeasureProgress>;

/** The one responsible tells, between the visits, how far a measure has come. The same once more: nothing changes. */
export const reportMeasure = (
  plan: Plan,
  command: MeasureProgress & { readonly lineId: LocalId; readonly measureId: LocalId },
  { now, actor }: Circumstances,
): Decision<Plan> => {
  const { lineId, measureId, done, reason } = command;
  if (plan.status !== 'adopted') {
    return refuse('conflict', rules.reportedWhileItHolds, { field: '/status', received: plan.status });
  }
  const line = findLine(plan, lineId);
  if (line === undefined) return refuse('missing', rules.lineOfThePlan, { received: lineId });
  const measure = line.measures.find((candidate) => candidate.measureId === measureId);
  if (measure === undefined) return refuse('missing', rules.measureOfTheLine, { received: measureId });
  if (done === 'no' && reason === undefined) {
    return refuse('invalid', rules.notDoneSaysWhy, { field: '/reason' });
  }
  const { progress } = measure;
  const isSame = progress?.done === done && progress.reason === reason;
  if (isSame && isAfterRevisit(line, progress)) return undefined;

  const personId = personOf(actor);
  const reported: Measure = {
    ...measure,
    progress: {
      done,
      ...(reason !== undefined && { reason }),
      reportedOn: dateInStockholm(now),
      ...(personId && { reportedBy: { organisationId: actor.organisationId, personId } }),
    },
  };
  return {
    state: {
      ...plan,
      areas: withLine(plan.areas, {
        ...line,
        version: line.version + 1,
        measures: line.measures.map((candidate) => (candidate === measure ? reported : candidate)),
      }),
    },
    events: [
      {
        name: 'MeasureReported',
        data: { planId: plan.planId, unitId: plan.unit.unitId, lineId, measureId, done },
      },
    ],
  };
};
