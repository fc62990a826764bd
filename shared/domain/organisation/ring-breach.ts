import { stepReached } from '../assessment/lateness-ladder.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Breach, dueDateOf } from './breach.ts';
import { breachLatenessOf, reminderAt } from './breach-rules.ts';
import { type HandOver, isSamePerson, responsibilityHandedOver } from './hand-over.ts';

/**
 * The alarm: reminds of a step's day, or tells that it has passed and nobody has judged what came of it. Nothing is
 * decided: the highest step of who is told is reached, never a step of the contract ladder.
 */
export const ringBreach = (breach: Breach, { now }: Pick<Circumstances, 'now'>): Decision<Breach> => {
  const lateness = breachLatenessOf(breach);
  if (lateness === undefined) return undefined;
  const { dueOn } = lateness;
  const { breachId, unit } = breach;
  const subject = { breachId, unitId: unit.unitId, dueOn };
  const reached = stepReached(lateness, now);
  if (reached) {
    return {
      state: { ...breach, remindedOf: dueOn, overdue: { dueOn, step: reached.step } },
      events: [{ name: 'BreachOverdue', data: { ...subject, ...reached } }],
    };
  }
  const remindAt = reminderAt(breach);
  if (remindAt === undefined || remindAt > now) return undefined;
  return {
    state: { ...breach, remindedOf: dueOn },
    events: [{ name: 'BreachDueSoon', data: subject }],
  };
};

/** Whether what an alarm told still holds: its day is the day that counts now. */
export const isBreachStillDue = (breach: Breach, dueOn: string): boolean => dueDateOf(breach) === dueOn;

/** What waits for one person waits for another from now on. The person has no part in it: nothing changes. */
export const handOverBreach = (breach: Breach, { from, to }: HandOver): Decision<Breach> => {
  if (breach.status === 'closed' || isSamePerson(from, to)) return undefined;
  const { responsible, unit } = breach;
  if (isSamePerson(responsible, from)) {
    return {
      state: { ...breach, responsible: to },
      events: [responsibilityHandedOver('responsible', { from, to })],
    };
  }
  if (!isSamePerson(unit.manager, from)) return undefined;
  return {
    state: { ...breach, unit: { ...unit, manager: to } },
    events: [responsibilityHandedOver('unitManager', { from, to })],
  };
};
