import type { Decision } from '../decision.ts';
import type { Plan } from '../plan/plan.ts';
import type { SetRevisit } from '../plan/set-revisit.ts';
import { isToBeHeld, type Revisit } from './revisit.ts';

const calledOff = (revisit: Revisit, reason: 'planClosed' | 'waived'): Decision<Revisit> => {
  const { revisitId, planId, unit } = revisit;
  return {
    state: { ...revisit, status: reason === 'waived' ? 'waived' : 'cancelled' },
    events: [{ name: 'RevisitCancelled', data: { revisitId, planId, unitId: unit.unitId, reason } }],
  };
};

const rescheduled = (revisit: Revisit, { dueOn, holdBy }: SetRevisit): Decision<Revisit> => {
  if (revisit.dueOn === dueOn && revisit.holdBy === holdBy) return undefined;
  const { plannedOn, slot: _slot, ...rest } = revisit;
  const { revisitId, planId, unit } = revisit;
  const isDayKept = plannedOn === undefined || (plannedOn >= dueOn && plannedOn <= holdBy);
  const kept: Revisit = { ...revisit, dueOn, holdBy };
  return {
    state: isDayKept ? kept : { ...rest, dueOn, holdBy, status: 'open' },
    events: [
      {
        name: 'RevisitRescheduled',
        data: { revisitId, planId, unitId: unit.unitId, dueOn, holdBy, isDayKept },
      },
    ],
  };
};

/**
 * What the plan has decided since the revisit was opened: closed, waived or on another day. Somebody has been there
 * already, or the revisit is as the plan has it: nothing changes.
 */
export const followPlan = (revisit: Revisit, { plan }: { readonly plan: Plan }): Decision<Revisit> => {
  const set = plan.revisits.find(({ number }) => number === revisit.number);
  if (!isToBeHeld(revisit) || set === undefined || set.held !== undefined) return undefined;
  if (set.waived !== undefined) return calledOff(revisit, 'waived');
  return plan.status === 'closed' ? calledOff(revisit, 'planClosed') : rescheduled(revisit, set);
};
