import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonRef } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { handOver } from '#shared/domain/plan/hand-over.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { moveRevisit } from '#shared/domain/plan/move-revisit.ts';
import { currentRevisit, type Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { presentPlan } from '#shared/domain/plan/present-plan.ts';
import { reportMeasure } from '#shared/domain/plan/report-measure.ts';
import { waiveRevisit } from '#shared/domain/plan/waive-revisit.ts';
import * as plans from '../../shared/domain/plan/a-plan.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { addressOf, boss, cast, newManager, newOfficer, reasonsOf, secretary } from './paper-calendar.ts';
import { ReminderHistory, saveMember } from './reminder-history.ts';
import { ReminderWorld } from './reminder-world.ts';
import { bodyId } from './some-people.ts';

const { officer, manager } = plans;

/** A plan adopted on 16 November 2026 with measures of both parties, that comes again every two months. */
const aPlan = (): Plan => {
  const open = plans.anOpenPlan();
  const [first, second, third] = linesOf(open).map(({ lineId }) => lineId) as [string, string, string];
  const unit = plans.answer(open, first, [plans.aMeasure(), plans.aMeasure({ dueOn: '2027-03-26' })]);
  const both = plans.answer(unit, second, [
    plans.aMeasure({ ownerSide: 'commissioner', dueOn: '2026-12-18' }),
  ]);
  const all = plans.answer(both, third, [plans.aMeasure({ dueOn: '2027-01-15' })]);
  return plans.anAdoptedPlan(plans.anAgreedPlan(plans.aCommentedPlan(plans.aSubmittedPlan(all))));
};

const begin = async (): Promise<ReminderHistory> => {
  const plan = aPlan();
  const world = new ReminderWorld({ planId: plan.planId, begins: '2026-11-17T09:00:00.000Z' });
  for (const [who, role] of cast) await saveMember(world, who, role, false);
  await keepRecord(world.plans, plan.planId, plan);
  world.table.heard();
  return new ReminderHistory(world);
};

const hour = 3_600_000;

type Action = (history: ReminderHistory, seed: number) => Promise<void>;

/** Time goes by with the clock's ticks. */
const live =
  (hours: number): Action =>
  async (history, seed) => {
    const until = history.world.milliseconds + hours * hour;
    for (;;) {
      const next = await history.world.nextTickBefore(until);
      if (next === undefined) break;
      history.world.moveTo(next);
      await history.tick(seed);
    }
    history.world.moveTo(until);
    await history.deliver(seed);
  };

/** Nothing runs for so long; then everything does again. */
const outage =
  (hours: number): Action =>
  async (history, seed) => {
    history.world.moveTo(history.world.milliseconds + hours * hour);
    await history.tick(seed);
  };

/** A reaction is down, or up again. */
const queue =
  (which: 'isPlanningDown' | 'isSendingDown', isDown: boolean): Action =>
  async (history, seed) => {
    history.world[which] = isDown;
    await history.deliver(seed);
  };

const about =
  (command: (history: ReminderHistory, plan: Plan) => Promise<unknown>): Action =>
  (history) =>
    history.act(async () => command(history, await history.world.plan()));

const handsOver = (part: 'officer' | 'unitManager'): Action =>
  about(({ world }, plan) => {
    const from = part === 'officer' ? plan.officer : plan.unit.manager;
    const [one, other] = part === 'officer' ? [officer, newOfficer] : [manager, newManager];
    const to = from.personId === one.personId ? other : one;
    return world.decide(boss, (current) => handOver(current, { from, to }));
  });

const finishes = (index: number): Action =>
  about(({ world }, plan) => {
    const all = linesOf(plan).flatMap(({ lineId, measures }) =>
      measures.map(({ measureId }) => ({ lineId, measureId })),
    );
    const measure = all[index % all.length];
    return world.decide(
      manager,
      (current, by) => measure && reportMeasure(current, { ...measure, done: 'yes' }, by),
    );
  });

const moves = (days: number): Action =>
  about(({ world }) =>
    world.decide(officer, (current, by) =>
      moveRevisit(
        current,
        {
          number: currentRevisit(current)?.number ?? 1,
          dueOn: addPeriod(dateInStockholm(by.now), `P${days}D`),
          reason: 'Beslut.',
        },
        by,
      ),
    ),
  );

const waives: Action = about(({ world }) =>
  world.decide(officer, (current, by) =>
    waiveRevisit(
      current,
      { number: currentRevisit(current)?.number ?? 1, reason: 'Beslut.', isCarriedOut: false },
      by,
    ),
  ),
);

const visits: Action = about(({ world }) =>
  world.decide(officer, (current, { now }) =>
    currentRevisit(current)?.calledAt === undefined
      ? undefined
      : plans.conclude(current, dateInStockholm(now), 'partly'),
  ),
);

const presents: Action = about(({ world }) =>
  world.decide(secretary, (current, by) =>
    presentPlan(
      current,
      { bodyId, presentedOn: dateInStockholm(by.now), paragraph: '§ 97', referenceNumber: 'ON/2026:201' },
      by,
    ),
  ),
);

const closes: Action = about(({ world }) =>
  world.decide(officer, (current, by) =>
    closePlan(current, { reason: 'officerDecided', explanation: 'Beslut.' }, by),
  ),
);

const away = (who: PersonRef, isAway: boolean): Action => about((history) => history.pause(who, isAway));

const named = (name: string, act: Action) => ({ name, act });

const actions = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.integer({ min: 1, max: 500 }).map((hours) => named(`${hours} h`, live(hours))),
  },
  {
    weight: 9,
    arbitrary: fc.integer({ min: 1, max: 1000 }).map((hours) => named(`${hours} h outage`, outage(hours))),
  },
  {
    weight: 9,
    arbitrary: fc
      .record({
        which: fc.constantFrom('isPlanningDown' as const, 'isSendingDown' as const),
        isDown: fc.boolean(),
      })
      .map(({ which, isDown }) => named(`${which} ${isDown}`, queue(which, isDown))),
  },
  {
    weight: 9,
    arbitrary: fc
      .constantFrom('officer' as const, 'unitManager' as const)
      .map((part) => named(`${part} changes`, handsOver(part))),
  },
  { weight: 6, arbitrary: fc.nat(3).map((index) => named(`measure ${index} done`, finishes(index))) },
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 90 }).map((days) => named(`moved ${days} d`, moves(days))),
  },
  { weight: 3, arbitrary: fc.constant(named('waived', waives)) },
  { weight: 3, arbitrary: fc.constant(named('visit', visits)) },
  { weight: 3, arbitrary: fc.constant(named('presented', presents)) },
  {
    weight: 9,
    arbitrary: fc
      .record({ who: fc.constantFrom(officer, manager), isAway: fc.boolean() })
      .map(({ who, isAway }) => named(`${addressOf(who)} away ${isAway}`, away(who, isAway))),
  },
  // Rare, or most histories would end before anything has happened.
  { weight: 1, arbitrary: fc.constant(named('closed', closes)) },
);

describe('whatever people do, whatever is down, and however often and late things are delivered', () => {
  it('each due reminder is sent once to the right person, none after its reason is gone, after an outage only the highest step', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ action: actions, seed: fc.nat(10_000) }), { minLength: 5, maxLength: 20 }),
        async (steps) => {
          const history = await begin();
          for (const { action, seed } of steps) await action.act(history, seed);
          history.world.isPlanningDown = false;
          history.world.isSendingDown = false;
          await history.tick(1);
          await history.deliver(2);
          await history.checkEnd();
        },
      ),
      { numRuns: Number(process.env['HISTORIES'] ?? 15), endOnFailure: true },
    );
  });

  it('wakes for everything that it says: no reason waits without an alarm', () => {
    const plan = aPlan();
    const first = reasonsOf(plan)
      .flatMap(({ steps }) => steps.map(({ at }) => at))
      .sort()[0];
    expect(planRules.wakeAt(plan)).toBe(first);
  });
});
