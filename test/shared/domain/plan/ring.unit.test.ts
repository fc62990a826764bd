import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventDraft } from '#events/catalogue.ts';
import type { CalendarDate, Instant } from '#events/identifiers.ts';
import { endOf } from '#shared/domain/calendar/interval.ts';
import { instantInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { noteNextAssessment } from '#shared/domain/plan/note-next-assessment.ts';
import { currentRevisit, type Plan, remainingLines } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { reportMeasure } from '#shared/domain/plan/report-measure.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  aFinding,
  anAdoptedPlan,
  anAgreedPlan,
  anOpenPlan,
  conclude,
  eventNames,
  officer,
  on,
  twoYears,
} from './a-plan.ts';

const next = '0192f0c1-7a2c-7c3d-8e4f-5a6b7c8d9e0f' as never;

/** Lets the clock run to an instant as the tick does: the plan is woken each time its alarm is due. */
const runTo = (plan: Plan, until: Instant): { plan: Plan; told: [Instant, EventDraft][] } => {
  let state = plan;
  const told: [Instant, EventDraft][] = [];
  for (let wakeAt = planRules.wakeAt(state); wakeAt && wakeAt <= until; wakeAt = planRules.wakeAt(state)) {
    const decision = accepted(ring(state, { now: wakeAt }));
    state = decision.state;
    for (const event of decision.events) told.push([wakeAt, event]);
  }
  return { plan: state, told };
};

describe('the alarm', () => {
  it('reminds once, a week before the plan is due, and not after it was adopted', () => {
    const { told } = runTo(anOpenPlan(), '2026-12-31T00:00:00.000Z');
    expect(told.map(([at, { name }]) => [at, name])).toEqual([
      ['2026-11-16T07:00:00.000Z', 'PlanAdoptionDueSoon'],
    ]);
    expect(planRules.wakeAt(anAgreedPlan())).toBe('2026-11-16T07:00:00.000Z');
    expect(planRules.wakeAt(anAdoptedPlan())).not.toBe('2026-11-16T07:00:00.000Z');
  });

  it('does not remind of a plan that opened in its last week', () => {
    const late = anOpenPlan(aBasis({ planDueOn: '2026-10-28' }));
    expect(runTo(late, '2026-12-31T00:00:00.000Z').told).toEqual([]);
  });

  it('tells of late measures, the revisit, the presentation and the ladder, each at eight in the morning', () => {
    const { told } = runTo(anAdoptedPlan(), '2027-09-30T00:00:00.000Z');
    const three = (date: CalendarDate, step: string) =>
      Array.from({ length: 3 }, () => [`${date}T07:00:00.000Z`, 'MeasureOverdue', step]);
    expect(told.map(([at, { name, data }]) => [at, name, 'tell' in data ? data.tell : undefined])).toEqual([
      ...three('2026-12-21', 'owner'),
      ...three('2026-12-28', 'ownersManager'),
      ...three('2027-01-04', 'commissioner'),
      ['2027-01-18T07:00:00.000Z', 'PlanDueForReview', undefined],
      ...three('2027-01-18', 'departmentHead'),
      ['2027-01-18T07:00:00.000Z', 'PlanPresentationOverdue', undefined],
      ['2027-02-02T07:00:00.000Z', 'RevisitOverdue', 'owner'],
      ['2027-02-09T07:00:00.000Z', 'RevisitOverdue', 'ownersManager'],
      ['2027-02-16T07:00:00.000Z', 'RevisitOverdue', 'commissioner'],
      ['2027-03-02T07:00:00.000Z', 'RevisitOverdue', 'departmentHead'],
    ]);
  });

  it('tells nothing before its time', () => {
    const plan = anAdoptedPlan();
    expect(ring(plan, { now: '2026-12-21T06:59:59.999Z' })).toBeUndefined();
  });

  it('after an outage tells each thing once, and of the ladder only the highest step', () => {
    const decision = ring(anAdoptedPlan(), { now: '2027-02-17T09:00:00.000Z' });
    const { state, events } = accepted(decision);
    expect(eventNames(decision)).toEqual([
      'MeasureOverdue',
      'MeasureOverdue',
      'MeasureOverdue',
      'PlanDueForReview',
      'PlanPresentationOverdue',
      'RevisitOverdue',
    ]);
    expect(events.at(-1)?.data).toMatchObject({ step: 3, tell: 'commissioner', holdBy: '2027-02-01' });
    expect(ring(state, { now: '2027-02-17T09:00:00.000Z' })).toBeUndefined();
    expect(runTo(state, '2027-09-30T00:00:00.000Z').told).toMatchObject([
      ['2027-03-02T07:00:00.000Z', { name: 'RevisitOverdue', data: { step: 4 } }],
    ]);
  });

  it('is silent about measures reported as done', () => {
    const report = { lineId: 'brist-1', measureId: 'measure-1', done: 'yes' as const };
    const plan = accepted(reportMeasure(anAdoptedPlan(), report, on('2026-12-01'))).state;
    const { told } = runTo(plan, '2026-12-27T00:00:00.000Z');
    expect(told.map(([, { data }]) => 'lineId' in data && data.lineId)).toEqual([
      'papekande-2',
      'forbattring-3',
    ]);
  });

  it('stops climbing with a measure as soon as it is reported as done, and tells each step once', () => {
    const late = runTo(anAdoptedPlan(), '2026-12-22T00:00:00.000Z').plan;
    expect(ring(late, { now: '2026-12-22T09:00:00.000Z' })).toBeUndefined();
    const report = { lineId: 'brist-1', measureId: 'measure-1', done: 'yes' as const };
    const plan = accepted(reportMeasure(late, report, on('2026-12-22'))).state;
    const { told } = runTo(plan, '2026-12-29T00:00:00.000Z');
    expect(
      told.map(([, { data }]) => 'step' in data && 'lineId' in data && [data.lineId, data.step]),
    ).toEqual([
      ['papekande-2', 2],
      ['forbattring-3', 2],
    ]);
  });

  it('tells hundreds of late measures in portions that fit a transaction', () => {
    const findings = Array.from({ length: 95 }, (_, index) => aFinding(`brist-${index}`));
    const given = adoptedFrom(aBasis({ findings }));
    const first = accepted(ring(given, { now: '2026-12-21T09:00:00.000Z' }));
    expect(first.events).toHaveLength(40);
    expect(planRules.wakeAt(first.state)).toBe('2026-12-21T07:00:00.000Z');
    const { told } = runTo(given, '2026-12-22T00:00:00.000Z');
    const lines = told.map(([, { data }]) => 'lineId' in data && data.lineId);
    expect(new Set(lines).size).toBe(95);
    expect(lines).toHaveLength(95);
  });

  it('asks for the next assessment once, until it has begun', () => {
    const closed = accepted(conclude(anAdoptedPlan(), '2027-01-20', 'achieved')).state;
    const { plan, told } = runTo(closed, '2030-01-01T00:00:00.000Z');
    expect(told.map(([at, { name }]) => [at, name])).toEqual([
      ['2027-01-18T07:00:00.000Z', 'PlanPresentationOverdue'],
      ['2027-10-05T06:00:00.000Z', 'NextAssessmentDue'],
    ]);
    const waiting = planRules.involved(plan).find(({ waitsFor }) => waitsFor);
    expect(waiting).toEqual({ person: officer, waitsFor: { task: 'openNextAssessment' } });
    const begun = accepted(noteNextAssessment(plan, { assessmentId: next })).state;
    expect(planRules.involved(begun).filter(({ waitsFor }) => waitsFor)).toEqual([]);
    expect(noteNextAssessment(begun, { assessmentId: next })).toBeUndefined();
    const early = accepted(noteNextAssessment(closed, { assessmentId: next })).state;
    expect(runTo(early, '2030-01-01T00:00:00.000Z').told).toHaveLength(1);
  });

  it('asks for no next assessment of a unit that is no more', () => {
    for (const [reason, times] of [
      ['unitClosed', 0],
      ['agreementEnded', 0],
      ['providerReplaced', 1],
      ['officerDecided', 1],
    ] as const) {
      const closed = closePlan(anOpenPlan(), { reason, explanation: 'Beslut.' }, on('2026-11-01'));
      expect(runTo(accepted(closed).state, '2030-01-01T00:00:00.000Z').told).toHaveLength(times);
    }
  });

  it('switches the ladder off with the programme', () => {
    const { told } = runTo(adoptedFrom(aBasis({ cadence: { ladder: [] } })), '2027-09-30T00:00:00.000Z');
    expect(told.map(([, { name }]) => name)).not.toContain('RevisitOverdue');
  });
});

/** One step of a random history: the clock moves on and the tick comes, or the revisit is held, or the plan closed. */
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('tick' as const), days: fc.integer({ min: 0, max: 200 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('visit' as const), achieved: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const) }) },
);

describe('whatever happens, and however long the outages', () => {
  const programmes = fc.constantFrom(
    aBasis(),
    aBasis({ cadence: twoYears }),
    aBasis({
      cadence: {
        revisits: [
          { name: 'Avstämning', after: 'P2M', countedFrom: 'planAdoption' },
          { name: 'År två', after: 'P1Y', countedFrom: 'assessmentCompletion' },
        ],
      },
    }),
  );

  it('a plan is due for review once per revisit, never early, never after closing, counted from the last held', () => {
    fc.assert(
      fc.property(programmes, fc.array(step, { maxLength: 25 }), (basis, steps) => {
        let plan = adoptedFrom(basis);
        let today: CalendarDate = '2026-11-16';
        const rung = new Map<number, number>();
        const listed = basis.programme.definition.cadence.revisits.length;
        for (const move of steps) {
          if (move.kind === 'tick') {
            today = new Date(Date.parse(today) + move.days * 86_400_000).toISOString().slice(0, 10);
            const now = `${today}T12:00:00.000Z`;
            const wasClosed = plan.status === 'closed';
            const decision = ring(plan, { now });
            for (const event of decision === undefined ? [] : accepted(decision).events) {
              if (event.name !== 'PlanDueForReview') continue;
              const { revisitNumber, dueOn: due } = event.data;
              rung.set(revisitNumber, (rung.get(revisitNumber) ?? 0) + 1);
              expect(wasClosed).toBe(false);
              expect(instantInStockholm(due) <= now).toBe(true);
            }
            if (decision !== undefined) plan = accepted(decision).state;
            const wakeAt = planRules.wakeAt(plan);
            expect(wakeAt === undefined || wakeAt > now).toBe(true);
          } else if (move.kind === 'visit') {
            const current = currentRevisit(plan);
            if (current?.calledAt === undefined) continue;
            plan = accepted(conclude(plan, today, move.achieved ? 'achieved' : 'partly')).state;
            const following = currentRevisit(plan);
            expect(following === undefined).toBe(plan.status === 'closed');
            const again = plan.programme.definition.cadence.revisitAgainAfter;
            if (following && following.number > listed && again) {
              expect(following.dueOn).toBe(endOf(today, again));
            }
          } else if (plan.status !== 'closed') {
            const closing = { reason: 'officerDecided', explanation: 'Beslut.' } as const;
            plan = accepted(closePlan(plan, closing, on(today))).state;
          }
        }
        expect([...rung.values()].every((times) => times === 1)).toBe(true);
        const called = plan.revisits.filter(({ calledAt }) => calledAt).map(({ number }) => number);
        expect([...rung.keys()]).toEqual(called);
        if (plan.closing?.reason === 'nothingRemains') expect(remainingLines(plan)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
