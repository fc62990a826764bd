import { describe, expect, it } from 'vitest';
import { alarmsOf } from '#shared/domain/plan/alarms-of.ts';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { PlanLine } from '#shared/domain/plan/plan-line.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import type { SetRevisit } from '#shared/domain/plan/set-revisit.ts';
import { aBasis, accepted, adoptedFrom, aFinding, anAdoptedPlan, anOpenPlan, twoYears } from './a-plan.ts';

const { planId, reportId, assessmentId, bodyId, unit } = anOpenPlan();
const { unitId } = unit;
const ids = { planId, reportId, unitId };
const { told } = anOpenPlan();
const given = adoptedFrom(aBasis({ findings: [aFinding('brist-1')] }));
const line = findLine(given, 'brist-1') as PlanLine;
const [first] = given.revisits as [SetRevisit];
const quiet = { ...given, areas: {} };
const withMeasuresOf = (changes: Partial<PlanLine>): Plan => ({
  ...given,
  areas: withLine(given.areas, { ...line, ...changes }),
});
/** Only what is told at its morning: the plan then, and the event. */
const rungAt = (plan: Plan, now: string) => accepted(ring(plan, { now }));
const names = (plan: Plan) => alarmsOf(plan).map(({ at }) => at);

describe('what the plan tells by itself', () => {
  it('is that it is soon to be adopted, a week before, on a working day after the one it opened', () => {
    const open = anOpenPlan();
    expect(rungAt(open, '2026-11-16T07:00:00.000Z')).toStrictEqual({
      state: { ...open, told: { ...told, adoptionDueSoon: true } },
      events: [{ name: 'PlanAdoptionDueSoon', data: { ...ids, planDueOn: '2026-11-23' } }],
    });
    const nextAssessmentOn = '2027-10-05T06:00:00.000Z';
    expect(names(open)).toEqual(['2026-11-16T07:00:00.000Z', nextAssessmentOn]);
    expect(names({ ...open, told: { ...told, adoptionDueSoon: true } })).toEqual([nextAssessmentOn]);
    expect(names({ ...open, openedOn: '2026-11-16' })).toEqual([nextAssessmentOn]);
    expect(names({ ...open, openedOn: '2026-11-15' })).toHaveLength(2);
    expect(names({ ...open, closedDays: ['2026-11-16'] })[0]).toBe('2026-11-17T07:00:00.000Z');
  });

  it('is that one is due to come back', () => {
    const now = '2027-01-18T07:00:00.000Z';
    const before: Plan = { ...quiet, told: { ...told, presentationOverdue: true } };
    expect(rungAt(before, now)).toStrictEqual({
      state: { ...before, revisits: [{ ...first, calledAt: now }] },
      events: [
        {
          name: 'PlanDueForReview',
          data: { ...ids, revisitNumber: 1, dueOn: '2027-01-18', holdBy: '2027-02-01' },
        },
      ],
    });
    expect(ring({ ...before, revisits: [{ ...first, calledAt: now }] }, { now })).toBeUndefined();
  });

  it('is that nobody has come back in time, step by step of the ladder', () => {
    const called = { ...first, calledAt: '2027-01-18T07:00:00.000Z' };
    const other = { ...called, number: 2, dueOn: '2027-06-01', holdBy: '2027-06-15' };
    const before: Plan = {
      ...quiet,
      revisits: [other, called],
      told: { ...told, presentationOverdue: true },
    };
    const data = { ...ids, revisitNumber: 1, holdBy: '2027-02-01' };
    const late = rungAt(before, '2027-02-02T07:00:00.000Z');
    expect(late).toStrictEqual({
      state: { ...before, revisits: [other, { ...called, rungStep: { dueOn: '2027-02-01', step: 1 } }] },
      events: [{ name: 'RevisitOverdue', data: { ...data, step: 1, tell: 'owner' } }],
    });
    expect(ring(late.state, { now: '2027-02-08T12:00:00.000Z' })).toBeUndefined();
    const higher = rungAt(late.state, '2027-02-09T07:00:00.000Z');
    expect(higher.events).toStrictEqual([
      { name: 'RevisitOverdue', data: { ...data, step: 2, tell: 'ownersManager' } },
    ]);
    const top = { ...called, rungStep: { dueOn: '2027-02-01', step: 4 } };
    expect(ring({ ...before, revisits: [top] }, { now: '2027-06-01T07:00:00.000Z' })).toBeUndefined();
  });

  it('is that the body has not had it presented', () => {
    const before = { ...quiet, revisits: [] };
    const now = '2027-01-18T07:00:00.000Z';
    expect(ring(before, { now: '2027-01-18T06:59:59.999Z' })).toBeUndefined();
    expect(rungAt(before, now)).toStrictEqual({
      state: { ...before, told: { ...told, presentationOverdue: true } },
      events: [{ name: 'PlanPresentationOverdue', data: { ...ids, bodyId, presentBy: '2027-01-15' } }],
    });
    const { presentBy: _, ...unasked } = before;
    const presentation = {
      bodyId,
      presentedOn: '2027-01-14',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    for (const plan of [unasked, { ...before, presentation }]) expect(ring(plan, { now })).toBeUndefined();
  });

  it.each([
    [undefined, 'full'],
    ['partial', 'partial'],
  ] as const)(
    'is that the next assessment is due, of the scope that the programme says: %s',
    (nextAssessmentScope, scope) => {
      const basis = aBasis({ cadence: { ...twoYears, ...(nextAssessmentScope && { nextAssessmentScope }) } });
      const open = { ...anOpenPlan(basis), told: { ...told, adoptionDueSoon: true } };
      const now = '2028-10-05T06:00:00.000Z';
      const due = rungAt(open, now);
      expect(due).toStrictEqual({
        state: { ...open, told: { ...open.told, nextAssessmentDue: true } },
        events: [
          {
            name: 'NextAssessmentDue',
            data: { planId, assessmentId, unitId, dueOn: '2028-10-05', scope },
          },
        ],
      });
      expect(alarmsOf(due.state)).toEqual([]);
    },
  );

  it('is that a measure is late, and which', () => {
    const data = {
      planId,
      unitId,
      lineId: 'brist-1',
      measureId: 'measure-1',
      ownerSide: 'unit',
      dueOn: '2026-12-18',
    };
    const late = rungAt(given, '2026-12-21T07:00:00.000Z');
    expect(late).toStrictEqual({
      state: { ...given, told: { ...told, measuresOverdue: { 'brist-1/measure-1': 1 } } },
      events: [{ name: 'MeasureOverdue', data: { ...data, step: 1, tell: 'owner' } }],
    });
    const reminders = [{ remindBefore: ['P7D', 'P14D'] }];
    const reminded = rungAt({ ...given, reminders }, '2026-12-14T07:00:00.000Z');
    expect(reminded).toStrictEqual({
      state: {
        ...given,
        reminders,
        told: { ...told, measuresDueSoon: { 'brist-1/measure-1': '2026-12-11' } },
      },
      events: [{ name: 'MeasureDueSoon', data }],
    });
    expect(ring(reminded.state, { now: '2026-12-18T12:00:00.000Z' })).toBeUndefined();
    const both = rungAt(
      { ...late.state, told: { ...late.state.told, measuresDueSoon: { annan: '2026-12-01' } } },
      '2026-12-28T07:00:00.000Z',
    );
    expect(both.state.told).toStrictEqual({
      ...told,
      measuresDueSoon: { annan: '2026-12-01' },
      measuresOverdue: { 'brist-1/measure-1': 2 },
    });
  });

  it('is nothing of measures that are carried out, of aims reached, or of a plan that does not hold', () => {
    const now = '2026-12-21T07:00:00.000Z';
    const [measure] = line.measures;
    const latest = {
      revisitId: planId as never,
      revisitNumber: 1,
      heldOn: '2026-12-10',
      result: 'partly' as const,
      measures: [{ measureId: 'measure-1', done: 'yes' as const }],
    };
    const tells = (changes: Partial<PlanLine>) => ring(withMeasuresOf(changes), { now }) !== undefined;
    const reported = (done: 'yes' | 'partly', reportedOn: string) => ({
      measures: measure ? [{ ...measure, progress: { done, reportedOn } }] : [],
    });
    expect(tells({})).toBe(true);
    expect(tells({ latest })).toBe(false);
    expect(tells({ latest: { ...latest, result: 'achieved', measures: [] } })).toBe(false);
    expect(tells({ latest: { ...latest, measures: [] } })).toBe(true);
    expect(tells({ latest: { ...latest, measures: [{ measureId: 'annan', done: 'yes' }] } })).toBe(true);
    expect(tells({ latest: { ...latest, measures: [{ measureId: 'measure-1', done: 'partly' }] } })).toBe(
      true,
    );
    expect(tells(reported('yes', '2026-12-10'))).toBe(false);
    expect(tells(reported('partly', '2026-12-10'))).toBe(true);
    // Said before the visit, or on the day of it: what the visit found stands.
    expect(tells({ ...reported('partly', '2026-12-10'), latest })).toBe(false);
    expect(tells({ ...reported('partly', '2026-12-11'), latest })).toBe(true);
    expect(ring({ ...given, status: 'closed' }, { now })).toBeUndefined();
  });

  it('comes in the order of its mornings', () => {
    const at = alarmsOf(anAdoptedPlan()).map((alarm) => alarm.at);
    expect(at).toEqual([...at].sort());
    expect(at).toEqual([
      '2026-12-21T07:00:00.000Z',
      '2026-12-21T07:00:00.000Z',
      '2026-12-21T07:00:00.000Z',
      '2027-01-18T07:00:00.000Z',
      '2027-01-18T07:00:00.000Z',
      '2027-02-02T07:00:00.000Z',
      '2027-10-05T06:00:00.000Z',
    ]);
  });
});

describe('a reminder of a measure', () => {
  const days = (remindBefore: string[], before?: Partial<Plan['told']>) => {
    const plan = { ...quiet, areas: given.areas, reminders: [{ remindBefore, ladder: [] }], revisits: [] };
    const { presentBy: _, ...unasked } = {
      ...plan,
      told: { ...plan.told, nextAssessmentDue: true, ...before },
    };
    return alarmsOf(unasked).map(({ at }) => at.slice(0, 10));
  };

  it('comes on the day itself at the latest, moved to a working day, and after the day of the adoption', () => {
    expect(days(['P0D'])).toEqual(['2026-12-18']);
    expect(days(['P5D'])).toEqual(['2026-12-14']);
    expect(days(['P31D'])).toEqual(['2026-11-17']);
    expect(days(['P32D'])).toEqual([]);
    expect(days([])).toEqual([]);
  });

  it('does not come when the working day for it lies after its day', () => {
    const [measure] = line.measures;
    const onSaturday = withMeasuresOf({ measures: measure ? [{ ...measure, dueOn: '2026-12-19' }] : [] });
    const quietly = {
      ...onSaturday,
      revisits: [],
      reminders: [{ remindBefore: ['P0D', 'P2D'], ladder: [] }],
    };
    expect(alarmsOf(quietly).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-12-17',
      '2027-01-18',
      '2027-10-05',
    ]);
    const reminded = { ...told, measuresDueSoon: { 'brist-1/measure-1': '2026-12-17' } };
    expect(alarmsOf({ ...quietly, told: reminded }).map(({ at }) => at.slice(0, 10))).toEqual([
      '2027-01-18',
      '2027-10-05',
    ]);
  });

  it('comes once for each day, the earliest first', () => {
    expect(days(['P1D', 'P7D'])).toEqual(['2026-12-11']);
    expect(days(['P7D', 'P1D'], { measuresDueSoon: { 'brist-1/measure-1': '2026-12-11' } })).toEqual([
      '2026-12-17',
    ]);
    expect(days(['P7D', 'P1D'], { measuresDueSoon: { 'brist-1/measure-1': '2026-12-17' } })).toEqual([]);
    expect(days(['P7D'], { measuresOverdue: { 'brist-1/measure-1': 1 } })).toEqual([]);
  });
});
