import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import type { PlannedReadThrough, Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

/** Sets or moves the day on which the report is read through with the staff. The same once more: nothing changes. */
export const planReadThrough = (
  report: Report,
  planned: PlannedReadThrough,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Report> => {
  const { reportId, unit, publication, readThrough, readThroughPlanned } = report;
  if (publication === undefined) return refuse('conflict', rules.isPublished);
  if (readThrough) return refuse('conflict', rules.recordedOnce);
  if (isSameJson(readThroughPlanned, planned)) return undefined;
  const { plannedOn } = planned;
  const today = dateInStockholm(now);
  if (plannedOn < today) {
    return refuse('invalid', rules.plannedAhead, { field: '/plannedOn', limit: today, received: plannedOn });
  }
  return {
    state: { ...report, readThroughPlanned: planned },
    events: [{ name: 'ReadThroughPlanned', data: { reportId, unitId: unit.unitId, plannedOn } }],
  };
};
