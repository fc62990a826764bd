import type { CalendarDate, PlanId } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import type { Report } from './report.ts';

export interface NotePlanAdopted {
  readonly planId: PlanId;
  readonly adoptedOn: CalendarDate;
}

/** Releases the "plan due" alarm: the plan has been adopted. Undefined when it was released before. */
export const notePlanAdopted = (report: Report, { planId, adoptedOn }: NotePlanAdopted): Decision<Report> => {
  if (report.planAdopted !== undefined) return undefined;
  const { reportId } = report;
  return {
    state: { ...report, planAdopted: { planId, adoptedOn } },
    events: [{ name: 'PlanAlarmReleased', data: { reportId, planId, adoptedOn } }],
  };
};
