import type { CalendarDate, Instant } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { ReadThrough, Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

/** The no to what is said to have been held before the hand-over or in the future; undefined when the day is right. */
export const heldOnRefusal = (
  { publication }: Report,
  { heldOn, now }: { heldOn: CalendarDate; now: Instant },
): Refusal | undefined => {
  if (publication === undefined) return refuse('conflict', rules.isPublished);
  const today = dateInStockholm(now);
  if (heldOn >= publication.publishedOn && heldOn <= today) return undefined;
  return refuse('invalid', rules.heldAfterHandOver, {
    field: '/heldOn',
    limit: `${publication.publishedOn} – ${today}`,
    received: heldOn,
  });
};

/** Records that the report was read through together with the staff. */
export const recordReadThrough = (
  report: Report,
  readThrough: ReadThrough,
  { now }: Circumstances,
): Decision<Report> => {
  const { heldOn, participants } = readThrough;
  const refusal = heldOnRefusal(report, { heldOn, now });
  if (refusal) return refusal;
  if (report.readThrough) return refuse('conflict', rules.recordedOnce);
  const { reportId, unit } = report;
  const number = participants.reduce((sum, role) => sum + role.number, 0);
  return {
    state: { ...report, readThrough },
    events: [
      {
        name: 'ReportReadThrough',
        data: { reportId, unitId: unit.unitId, heldOn, participants: number },
      },
    ],
  };
};
