import type { PersonRef } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import type { Plan, PlannedPresentation } from './plan.ts';
import { planSentences as rules } from './rules.ts';

export type PlanPresentation = Pick<PlannedPresentation, 'plannedOn' | 'slot'>;

/** Sets or moves the meeting at which the body gets the plan presented. The same once more: nothing changes. */
export const planPresentation = (
  plan: Plan,
  { plannedOn, slot }: PlanPresentation,
  { now, actor }: Circumstances,
): Decision<Plan> => {
  const { planId, unit, adoptedOn, presentation, presentationPlanned } = plan;
  if (adoptedOn === undefined) {
    return refuse('conflict', rules.holdsBeforePresented, { field: '/status', received: plan.status });
  }
  if (presentation !== undefined) return refuse('conflict', rules.presentedOnce, { field: '/presentation' });
  const isSame = presentationPlanned?.plannedOn === plannedOn && isSameJson(presentationPlanned.slot, slot);
  if (isSame) return undefined;
  const today = dateInStockholm(now);
  if (plannedOn < today) {
    return refuse('invalid', rules.meetingLiesAhead, {
      field: '/plannedOn',
      limit: today,
      received: plannedOn,
    });
  }
  const plannedBy: PersonRef | undefined =
    'personId' in actor ? { organisationId: actor.organisationId, personId: actor.personId } : undefined;
  return {
    state: {
      ...plan,
      presentationPlanned: { plannedOn, ...(slot && { slot }), ...(plannedBy && { plannedBy }) },
    },
    events: [{ name: 'PresentationPlanned', data: { planId, unitId: unit.unitId, plannedOn } }],
  };
};
