import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#events/identifiers.ts';
import { endOf, type Interval } from '#shared/domain/calendar/interval.ts';
import { addPeriod, dateInStockholm, instantInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Decision } from '#shared/domain/decision.ts';
import { addRevisit } from '#shared/domain/plan/add-revisit.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { moveRevisit } from '#shared/domain/plan/move-revisit.ts';
import { currentRevisit, type Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { pullForward } from '#shared/domain/plan/pull-forward.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import { isSettled } from '#shared/domain/plan/set-revisit.ts';
import { waiveRevisit } from '#shared/domain/plan/waive-revisit.ts';
import type { PlanBasis } from '#shared/domain/report/plan-basis.ts';
import { aBasis, accepted, adoptedFrom, conclude, on, twoYears } from './a-plan.ts';

/** What a person with a paper calendar would remember. */
interface Model {
  today: CalendarDate;
  /** When each revisit was called for. */
  readonly called: Map<number, CalendarDate>;
  readonly waived: Set<number>;
  lastHeld: CalendarDate | undefined;
  isClosed: boolean;
}

interface Real {
  plan: Plan;
}

type Step = fc.Command<Model, Real>;

const noon = (date: CalendarDate) => `${date}T12:00:00.000Z`;
const daysAfter = (date: CalendarDate, days: number) => addPeriod(date, `P${days}D`);

/** The plan after a decision; undefined when it was refused or nothing changed. */
const decided = (real: Real, decision: Decision<Plan>): boolean => {
  if (decision === undefined || !('state' in decision)) return false;
  real.plan = decision.state;
  return true;
};

/** The next revisit is so many whole steps after the last held: one, but for each that was waived in between. */
const isCountedFrom = (lastHeld: CalendarDate, every: Interval, dueOn: CalendarDate): boolean => {
  let date = lastHeld;
  while (date < dueOn) date = endOf(date, every);
  return date === dueOn;
};

const checkNext = (model: Model, { plan }: Real): void => {
  const atOnce = plan.revisits.filter((revisit) => revisit.calledAt && !isSettled(revisit));
  expect(atOnce.length, 'never two at once').toBeLessThanOrEqual(1);
  const next = currentRevisit(plan);
  expect(next === undefined, 'a plan that holds waits for a revisit').toBe(plan.status === 'closed');
  const { revisitAgainAfter: every, revisits } = plan.programme.definition.cadence;
  const isAgain = next && next.number > revisits.length && !next.isExtra && !next.moves;
  if (isAgain && every && model.lastHeld) {
    expect(isCountedFrom(model.lastHeld, every, next.dueOn), `${next.dueOn} from ${model.lastHeld}`).toBe(
      true,
    );
  }
};

const tick = (model: Model, real: Real): void => {
  const now = noon(model.today);
  for (;;) {
    const waiting = currentRevisit(real.plan);
    const decision = ring(real.plan, { now });
    const rung = decision === undefined ? [] : accepted(decision).events;
    for (const { name, data } of rung.filter((event) => event.name === 'PlanDueForReview')) {
      const { revisitNumber, dueOn } = data as { revisitNumber: number; dueOn: CalendarDate };
      expect(model.called.has(revisitNumber), `${name} of ${revisitNumber} twice`).toBe(false);
      expect(model.waived.has(revisitNumber), `${revisitNumber} was waived`).toBe(false);
      expect(model.isClosed).toBe(false);
      expect(revisitNumber).toBe(waiting?.number);
      expect(instantInStockholm(dueOn) <= now, 'not before its time').toBe(true);
      model.called.set(revisitNumber, model.today);
    }
    if (decision === undefined) break;
    real.plan = accepted(decision).state;
  }
  const current = currentRevisit(real.plan);
  const isDue = current !== undefined && instantInStockholm(current.dueOn) <= now;
  if (isDue) expect(current.calledAt, 'called for at the first tick after its time').toBeDefined();
  const wakeAt = planRules.wakeAt(real.plan);
  expect(wakeAt === undefined || wakeAt > now).toBe(true);
};

/** A step of somebody: `act` answers whether anything came of it. */
const step = (name: string, act: (model: Model, real: Real) => void): Step => ({
  check: () => true,
  run(model, real) {
    act(model, real);
    checkNext(model, real);
  },
  toString: () => name,
});

/** A tick without an alarm that is due reads nothing, so only those days are gone through that one rings on. */
const days = (count: number): Step =>
  step(`${count} days with a tick each`, (model, real) => {
    const last = daysAfter(model.today, count);
    for (;;) {
      const wakeAt = planRules.wakeAt(real.plan);
      if (wakeAt === undefined || wakeAt > noon(last)) break;
      model.today = dateInStockholm(wakeAt) > model.today ? dateInStockholm(wakeAt) : model.today;
      tick(model, real);
    }
    model.today = last;
  });

const outage = (count: number): Step =>
  step(`no tick for ${count} days`, (model, real) => {
    model.today = daysAfter(model.today, count);
    tick(model, real);
  });

const visit = (result: 'achieved' | 'partly'): Step =>
  step(`a visit: ${result}`, (model, real) => {
    if (currentRevisit(real.plan)?.calledAt === undefined) return;
    real.plan = accepted(conclude(real.plan, model.today, result)).state;
    model.lastHeld = model.today;
    model.isClosed = real.plan.status === 'closed';
  });

const waive = step('the next is waived', (model, real) => {
  const number = currentRevisit(real.plan)?.number ?? 1;
  const command = { number, reason: 'Beslut.', isCarriedOut: false };
  if (!decided(real, waiveRevisit(real.plan, command, on(model.today)))) return;
  model.waived.add(number);
  model.isClosed = real.plan.status === 'closed';
});

const move = (count: number): Step =>
  step(`the next is moved to ${count} days from today`, (model, real) => {
    const number = currentRevisit(real.plan)?.number ?? 1;
    const command = { number, dueOn: daysAfter(model.today, count), reason: 'Beslut.' };
    decided(real, moveRevisit(real.plan, command, on(model.today)));
  });

const extra = (count: number): Step =>
  step(`an extra one in ${count} days`, (model, real) => {
    const cause = { kind: 'managerChanged', date: model.today } as const;
    decided(real, addRevisit(real.plan, { dueOn: daysAfter(model.today, count), cause }, on(model.today)));
  });

const risk = step('the risk is high', (model, real) => {
  decided(real, pullForward(real.plan, { level: 'high', setOn: model.today }, on(model.today)));
});

const close = step('the plan is closed', (model, real) => {
  const closing = { reason: 'officerDecided', explanation: 'Beslut.' } as const;
  model.isClosed = decided(real, closePlan(real.plan, closing, on(model.today))) || model.isClosed;
});

const risky = { riskComesBackWithin: { raised: 'P1M', high: { workingDays: 5 } } };
const programmes: fc.Arbitrary<PlanBasis> = fc.constantFrom(
  aBasis({ cadence: risky }),
  aBasis({ cadence: twoYears }),
  aBasis({ cadence: { ...risky, revisitAgainAfter: { workingDays: 30 } } }),
  aBasis({ cadence: { revisitAgainAfter: { yearDays: ['02-29', '06-19', '12-24'] } } }),
  aBasis({
    cadence: {
      ...risky,
      revisits: [
        { name: 'Avstämning', after: 'P2M', countedFrom: 'planAdoption' },
        { name: 'Ny avstämning', after: 'P3M', countedFrom: 'lastRevisit' },
        { name: 'År två', after: 'P1Y', countedFrom: 'assessmentCompletion' },
      ],
    },
  }),
);

const steps = fc.commands(
  [
    fc.integer({ min: 1, max: 60 }).map(days),
    fc.integer({ min: 1, max: 60 }).map(days),
    fc.integer({ min: 1, max: 30 }).map(outage),
    fc.constantFrom('achieved' as const, 'partly' as const, 'partly' as const).map(visit),
    fc.constant(waive),
    fc.integer({ min: 0, max: 90 }).map(move),
    fc.integer({ min: 0, max: 60 }).map(extra),
    fc.constant(risk),
    // Rare, or most histories would end before anything has happened.
    fc.integer({ min: 0, max: 9 }).map((die) => (die === 0 ? close : visit('partly'))),
  ],
  { maxCommands: 40 },
);

describe('whatever people do, and however long the tick is out', () => {
  it('each revisit is called for once and not before its time, none that was waived or closed, the next counted from the last held', () => {
    fc.assert(
      fc.property(programmes, steps, (basis, commands) => {
        const model: Model = {
          today: '2026-11-16',
          called: new Map(),
          waived: new Set(),
          lastHeld: undefined,
          isClosed: false,
        };
        fc.modelRun(() => ({ model, real: { plan: adoptedFrom(basis) } }), commands);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});
