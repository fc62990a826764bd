import type { CalendarDate, PlanId } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import { isPlanSettled, type Report } from './report.ts';

export interface NotePlanClosed {
  readonly planId: PlanId;
  readonly closedOn: CalendarDate;
}

/**
 * Releases the "plan due" alarm: the plan was closed before it was adopted, so nobody waits for it any more.
 * Undefined when the alarm was released before.
 */
export const notePlanClosed = (report: Report, { planId, closedOn }: NotePlanClosed): Decision<Report> => {
  if (isPlanSettled(report)) return undefined;
  const { reportId } = report;
  return {
    state: { ...report, planClosed: { planId, closedOn } },
    events: [{ name: 'PlanAlarmReleased', data: { reportId, planId, closedOn } }],
  };
};
