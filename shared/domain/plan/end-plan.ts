import type { EventDraft } from '#events/catalogue.ts';
import type { CalendarDate } from '#events/identifiers.ts';
import { type CarriedTo, type ClosingReason, type Plan, remainingLines } from './plan.ts';

export interface EndPlan {
  readonly reason: ClosingReason;
  readonly closedOn: CalendarDate;
  readonly explanation?: string;
  readonly carriedTo?: CarriedTo | undefined;
}

/** The plan closed, and the event that says why and what is carried over. */
export const endPlan = (
  plan: Plan,
  { reason, closedOn, explanation, carriedTo }: EndPlan,
): { readonly state: Plan; readonly event: EventDraft } => {
  const { planId, reportId, unit } = plan;
  return {
    state: {
      ...plan,
      status: 'closed',
      closing: {
        closedOn,
        reason,
        ...(explanation !== undefined && { explanation }),
        ...(carriedTo && { carriedTo }),
      },
    },
    event: {
      name: 'PlanClosed',
      data: {
        planId,
        reportId,
        unitId: unit.unitId,
        closedOn,
        reason,
        carriedOver: remainingLines(plan).map(({ lineId, areaId, kind }) => ({ lineId, areaId, kind })),
        ...(carriedTo && { carriedTo }),
      },
    },
  };
};
