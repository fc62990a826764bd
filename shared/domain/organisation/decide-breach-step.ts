import type { BreachStep } from '#events/organisation/breach-step.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { mayDo } from './access.ts';
import {
  type Breach,
  type BreachDecision,
  type BreachStatus,
  breachMoves,
  runningStep,
  statusAfter,
} from './breach.ts';
import { breachSentences as rules } from './breach-sentences.ts';
import { callerOf, type Person } from './person.ts';

/** How high each step lies. */
const height: Readonly<Record<BreachStep, number>> = {
  correction: 1,
  priceReduction: 2,
  penalty: 2,
  termination: 3,
};

const latestEnd = 'P5Y';

export interface DecideBreachStep extends BreachDecision {
  /** The one named as having decided; undefined when the organisation has no such person. */
  readonly decider: Person | undefined;
}

/** Whether a step passes over the one below it, or the day of one that still runs. */
const isEarly = (breach: Breach, { step, decidedOn }: BreachDecision): boolean => {
  const reached = Math.max(0, ...breach.steps.map((decided) => height[decided.step]));
  const running = runningStep(breach);
  const runsStill = running !== undefined && running.answer === undefined && decidedOn <= running.dueOn;
  return height[step] > reached + 1 || runsStill;
};

const mayDecide = (breach: Breach, decider: Person | undefined): boolean => {
  const caller = decider && callerOf(decider);
  const belonging = { bodyId: breach.bodyId, unitId: breach.unit.unitId };
  return (
    caller !== undefined && mayDo({ caller, noun: 'organisation', action: 'decideBreachSteps', belonging })
  );
};

const checkDecision = (breach: Breach, command: DecideBreachStep, today: string): Violation[] => {
  const { decider, decidedBy, decidedOn, dueOn, passesOver } = command;
  const since = breach.steps.at(-1)?.decidedOn ?? breach.openedOn;
  const violations: Violation[] = [];
  if (!mayDecide(breach, decider)) {
    violations.push({ rule: rules.decidedByPerson, field: '/decidedBy', received: decidedBy });
  }
  if (decidedOn < since || decidedOn > today) {
    const limit = `${since} – ${today}`;
    violations.push({ rule: rules.decidedInTime, field: '/decidedOn', limit, received: decidedOn });
  }
  if (dueOn <= decidedOn || dueOn > addPeriod(decidedOn, latestEnd)) {
    violations.push({ rule: rules.dueAfterDecision, field: '/dueOn', limit: decidedOn, received: dueOn });
  }
  if (passesOver === undefined && isEarly(breach, command)) {
    violations.push({ rule: rules.passingOverSaysWhy, field: '/passesOver' });
  }
  return violations;
};

/**
 * Writes down what a named person has decided: a step of the ladder with its day. From the first one on the provider
 * knows of it.
 */
export const decideBreachStep = (
  breach: Breach,
  command: DecideBreachStep,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Breach> => {
  const { decider: _, ...decision } = command;
  const { step, decidedBy, decidedOn, paragraph, dueOn } = decision;
  if (breach.status === 'closed') return refuse('conflict', rules.isOpen, { field: '/status' });
  const to = statusAfter[step];
  const moves: readonly BreachStatus[] = breachMoves[breach.status];
  if (!moves.includes(to)) {
    return refuse('conflict', rules.stepsLeadUp, { field: '/step', limit: breach.status, received: step });
  }
  const violations = checkDecision(breach, command, dateInStockholm(now));
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { breachId, agreementId, unit } = breach;
  const { decideBy: __, ...rest } = breach;
  return {
    state: { ...rest, status: to, steps: [...breach.steps, decision] },
    events: [
      {
        name: 'BreachStepDecided',
        data: {
          breachId,
          agreementId,
          unitId: unit.unitId,
          step,
          decidedBy,
          decidedOn,
          paragraph,
          dueOn,
        },
      },
    ],
  };
};
