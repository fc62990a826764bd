import type { EventDraft } from '#events/catalogue.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { alarmsOf } from './alarms-of.ts';
import type { Plan } from './plan.ts';

/** A transaction holds 100 items; what is left rings again at the next tick, since its time has passed too. */
const mostAtOnce = 40;

/**
 * The alarm: tells everything whose time has come, each thing once, and of a ladder only the highest step.
 * Nothing is due: nothing changes.
 */
export const ring = (plan: Plan, { now }: Pick<Circumstances, 'now'>): Decision<Plan> => {
  const due = alarmsOf(plan).filter(({ at }) => at <= now);
  let state = plan;
  const events: EventDraft[] = [];
  for (const alarm of due.slice(0, mostAtOnce)) {
    const rung = alarm.ring(state, now);
    state = rung.plan;
    events.push(rung.event);
  }
  const [first, ...rest] = events;
  return first && { state, events: [first, ...rest] };
};
