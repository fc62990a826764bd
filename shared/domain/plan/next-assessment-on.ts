import type { CalendarDate } from '#events/identifiers.ts';
import { endOf } from '../calendar/interval.ts';
import type { Plan } from './plan.ts';

/**
 * The day on which the unit is to be followed up anew: by the programme, or sooner by the unit's risk level. Undefined
 * when the programme does not say, another assessment has begun, or there is nobody left to follow up.
 */
export const nextAssessmentOn = (plan: Plan): CalendarDate | undefined => {
  const { nextAssessmentAfter } = plan.programme.definition.cadence;
  const hasEnded = plan.closing?.reason === 'unitClosed' || plan.closing?.reason === 'agreementEnded';
  if (nextAssessmentAfter === undefined || hasEnded || plan.nextAssessmentId !== undefined) return undefined;
  const due = endOf(plan.assessmentCompletedOn, nextAssessmentAfter, plan.closedDays);
  const { nextAssessmentOn: pulledTo = due } = plan;
  return pulledTo < due ? pulledTo : due;
};
