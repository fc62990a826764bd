import type { CalendarDate } from '#events/identifiers.ts';
import type { RiskLevel } from '#events/organisation/risk-level.ts';
import { endOf } from '../calendar/interval.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { movedTo } from './move-revisit.ts';
import { nextAssessmentOn } from './next-assessment-on.ts';
import { currentRevisit, type Plan } from './plan.ts';

/**
 * A person has set the unit's risk level: one comes back at the latest so long after as the programme says. Of the next
 * revisit, or of the next assessment when no revisit is left. A date that lies earlier stays, and a lower level moves none back.
 */
export const pullForward = (
  plan: Plan,
  { level, setOn }: { readonly level: RiskLevel; readonly setOn: CalendarDate },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  const { riskComesBackWithin } = plan.programme.definition.cadence;
  if (level === 'normal' || riskComesBackWithin === undefined) return undefined;
  const to = endOf(setOn, riskComesBackWithin[level], plan.closedDays);
  const revisit = currentRevisit(plan);
  if (revisit !== undefined) {
    const isFull = (revisit.moves ?? []).length >= 20;
    if (isFull || revisit.calledAt !== undefined || revisit.dueOn <= to) return undefined;
    return movedTo(plan, revisit, { to, why: 'riskLevel', movedOn: dateInStockholm(now) });
  }
  const next = plan.status === 'closed' && !plan.told.nextAssessmentDue ? nextAssessmentOn(plan) : undefined;
  if (next === undefined || next <= to) return undefined;
  return {
    state: { ...plan, nextAssessmentOn: to },
    events: [
      {
        name: 'NextAssessmentPulledForward',
        data: { planId: plan.planId, unitId: plan.unit.unitId, dueOn: to },
      },
    ],
  };
};
