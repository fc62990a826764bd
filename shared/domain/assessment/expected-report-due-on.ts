import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Assessment } from './assessment.ts';

/**
 * When the report is due: a period after the last occasion. Until the assessment is completed it is counted
 * from the last one carried out or planned, and while there is none from the opening, so that a follow-up that
 * nobody begins or completes is late too.
 */
export const expectedReportDueOn = (assessment: Assessment): CalendarDate => {
  const { occasions, reportDueOn, programme, closedDays, openedAt } = assessment;
  if (reportDueOn !== undefined) return reportDueOn;
  const last = occasions
    .filter(({ status }) => status !== 'cancelled')
    .map(({ carriedOutOn, plannedOn }) => carriedOutOn ?? plannedOn)
    .sort()
    .at(-1);
  const from = last ?? dateInStockholm(openedAt);
  return dueOn(from, programme.definition.cadence.reportPublishedWithin, closedDays);
};
