import { describe, expect, it } from 'vitest';
import {
  endJointPlan,
  type HoldJointRevisit,
  holdJointRevisit,
} from '#shared/domain/collaboration/hold-joint-revisit.ts';
import type { AreaJudgement, JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import {
  handOverJointPlan,
  jointPlanRules,
  ringJointPlan,
} from '#shared/domain/collaboration/joint-plan-aggregate.ts';
import {
  holdingMeasures,
  latestJudgement,
  nextRevisitOn,
  progressOf,
} from '#shared/domain/collaboration/joint-plan-progress.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aPerson, at, collaborationId } from './a-collaboration.ts';
import {
  aDraftedPlan,
  anAdoptedPlan,
  anAnsweredPlan,
  anAskedPlan,
  answered,
  answering,
  contact,
  coordinator,
  jointPlanId,
} from './a-joint-plan.ts';

const ids = { collaborationId, jointPlanId };
const judgement = (changes: Partial<AreaJudgement> = {}): AreaJudgement => ({
  areaId: 'sip',
  result: 'achieved',
  observedOutcome: 'Färre planer per person.',
  measures: [
    { measureId: 'mall', done: 'yes' },
    { measureId: 'tjanst', done: 'no', reason: 'Ingen sökande.' },
  ],
  ...changes,
});
const support = [{ seatId: 'mellerud', askedFor: 'Handledning.' }];
const hold = (changes: Partial<HoldJointRevisit> = {}, plan = anAdoptedPlan()) =>
  holdJointRevisit(
    plan,
    { number: 1, heldOn: '2027-06-22', areas: [judgement()], support, ...changes },
    at('2027-06-23'),
  );
const held = (changes: Partial<HoldJointRevisit> = {}): JointPlan => accepted(hold(changes)).state;

describe('coming back to a joint plan', () => {
  it('says what was found; nobody comes again when nothing remains', () => {
    expect(accepted(hold())).toStrictEqual({
      state: {
        ...anAdoptedPlan(),
        revisits: [
          {
            ...anAdoptedPlan().revisits[0],
            held: { heldOn: '2027-06-22', areas: [judgement()], support },
          },
        ],
      },
      events: [{ name: 'JointRevisitHeld', data: { ...ids, number: 1, heldOn: '2027-06-22', remaining: 0 } }],
    });
    expect(nextRevisitOn(held())).toBeUndefined();
  });

  it('comes again while something remains, counted from the day it was held', () => {
    const partly = accepted(hold({ areas: [judgement({ result: 'partly' })] }));
    expect(partly.events[0]?.data).toMatchObject({ remaining: 1, nextOn: '2028-06-22' });
    expect(partly.state.revisits[1]).toStrictEqual({
      number: 2,
      dueOn: '2028-06-22',
      holdBy: '2028-07-24',
      told: { isDue: false, isOverdue: false },
    });
    expect(nextRevisitOn(partly.state)).toBe('2028-06-22');
  });

  it.each([
    [{ number: 2 }, 'conflict', 'jointPlan.revisitOfThePlan', 2],
    [{ heldOn: '2027-06-24' }, 'invalid', '/heldOn workshop.notHeldInAdvance', '2027-06-24'],
    [{ heldOn: '2026-12-19' }, 'invalid', '/heldOn workshop.notHeldInAdvance', '2026-12-19'],
    [{ support: [{ seatId: 'okand' }] }, 'invalid', '/support jointPlan.seatOfAParty', 'okand'],
    [{ areas: [] }, 'invalid', '/areas jointPlan.judgedAreas', 'sip'],
    [
      { areas: [judgement(), judgement({ areaId: 'franvaro', measures: [] })] },
      'invalid',
      '/areas jointPlan.judgedAreas',
      'franvaro',
    ],
    [
      { areas: [judgement({ measures: [{ measureId: 'mall', done: 'yes' }] })] },
      'invalid',
      '/areas jointPlan.judgedAreas',
      'sip/tjanst',
    ],
    [
      { areas: [judgement({ measures: [{ measureId: 'mall' }, { measureId: 'tjanst', done: 'yes' }] })] },
      'invalid',
      '/areas jointPlan.judgedAreas',
      'mall',
    ],
    [
      {
        areas: [
          judgement({
            measures: [
              { measureId: 'mall', done: 'yes' },
              { measureId: 'tjanst', done: 'no' },
            ],
          }),
        ],
      },
      'invalid',
      '/areas jointPlan.judgedAreas',
      'tjanst',
    ],
  ] as const)('is refused: %#', (changes, kind, rule, received) => {
    const refused = hold(changes as Partial<HoldJointRevisit>);
    expect(refused).toMatchObject({ kind, violations: [{ received }] });
    expect(broken(refused)).toStrictEqual([rule]);
  });

  it('is for plans that hold', () => {
    expect(hold({}, anAskedPlan())).toMatchObject({ kind: 'conflict', violations: [{ received: 1 }] });
    expect(hold({ number: 2 }, held())).toMatchObject({ kind: 'conflict', violations: [{ received: 2 }] });
    expect(hold({ heldOn: '2026-12-20' })).toHaveProperty('state');
    expect(hold({ heldOn: '2027-06-23' })).toHaveProperty('state');
  });
});

describe('how far a joint plan has come', () => {
  const count = (changes: Partial<Record<'yes' | 'partly' | 'no' | 'notYet', number>>) => ({
    yes: 0,
    partly: 0,
    no: 0,
    notYet: 0,
    ...changes,
  });

  it('is counted in measures that somebody agreed to, as was last found', () => {
    expect(progressOf(anAdoptedPlan())).toStrictEqual(count({ notYet: 2 }));
    expect(progressOf(held())).toStrictEqual(count({ yes: 1, no: 1 }));
    const again = accepted(
      holdJointRevisit(
        held({ areas: [judgement({ result: 'partly' })] }),
        {
          number: 2,
          heldOn: '2028-06-22',
          areas: [
            judgement({
              measures: [
                { measureId: 'mall', done: 'yes' },
                { measureId: 'tjanst', done: 'partly' },
              ],
            }),
          ],
          support: [],
        },
        at('2028-06-22'),
      ),
    ).state;
    expect(progressOf(again)).toStrictEqual(count({ yes: 1, partly: 1 }));
    expect(latestJudgement(again, 'sip')?.result).toBe('achieved');
    expect(latestJudgement(again, 'franvaro')).toBeUndefined();
    expect(nextRevisitOn(anAskedPlan())).toBeUndefined();
  });

  it('leaves out measures that nobody agreed to', () => {
    const plan = answered(
      anAnsweredPlan(),
      answering('bengtsfors', 'sip', { measureId: 'tjanst', stance: 'declines', text: 'Nej.' }),
      answering('mellerud', 'sip', { measureId: 'tjanst', stance: 'declines', text: 'Nej.' }),
    );
    const { sip } = plan.areas;
    expect(sip && holdingMeasures(plan, sip).map(({ measureId }) => measureId)).toStrictEqual(['mall']);
  });
});

describe('ending a joint plan', () => {
  const end = (plan: JointPlan) =>
    endJointPlan(plan, { continuedWork: 'Går in i verksamhetsplanen.' }, at('2027-09-01'));

  it('is done in continued work, after it was followed up at least once', () => {
    const plan = held({ areas: [judgement({ result: 'partly' })] });
    expect(accepted(end(plan))).toStrictEqual({
      state: {
        ...plan,
        status: 'ended',
        revisits: plan.revisits.slice(0, 1),
        ending: { endedOn: '2027-09-01', continuedWork: 'Går in i verksamhetsplanen.' },
      },
      events: [{ name: 'JointPlanEnded', data: { ...ids, endedOn: '2027-09-01' } }],
    });
    expect(end(anAdoptedPlan())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/status', received: 'adopted', rule: { code: 'jointPlan.endsAfterRevisit' } }],
    });
    expect(end(accepted(end(plan)).state)).toMatchObject({ violations: [{ received: 'ended' }] });
  });
});

describe('the alarm of a joint plan', () => {
  const ring = (plan: JointPlan, now: string) => ringJointPlan(plan, { now });
  const due = { number: 1, dueOn: '2027-06-21', holdBy: '2027-07-21' };

  it('tells once who has not answered, the day after', () => {
    const silent = answered(
      anAskedPlan(),
      answering('bengtsfors', 'sip'),
      answering('bengtsfors', 'franvaro'),
    );
    expect(jointPlanRules.wakeAt(silent)).toBe('2026-12-16T07:00:00.000Z');
    expect(ring(silent, '2026-12-16T06:59:59.999Z')).toBeUndefined();
    const rung = accepted(ring(silent, '2026-12-16T07:00:00.000Z'));
    expect(rung).toStrictEqual({
      state: { ...silent, isReminded: true },
      events: [
        {
          name: 'JointPlanUnanswered',
          data: { ...ids, seatIds: ['mellerud'], answerBy: '2026-12-15' },
        },
      ],
    });
    expect(jointPlanRules.wakeAt(rung.state)).toBeUndefined();
    expect(ring(rung.state, '2027-01-16T07:00:00.000Z')).toBeUndefined();
    expect(jointPlanRules.wakeAt(anAnsweredPlan())).toBeUndefined();
    expect(jointPlanRules.wakeAt(aDraftedPlan())).toBeUndefined();
  });

  it('calls for a revisit on its day, and again when it is late', () => {
    expect(jointPlanRules.wakeAt(anAdoptedPlan())).toBe('2027-06-21T06:00:00.000Z');
    const called = accepted(ring(anAdoptedPlan(), '2027-06-21T06:00:00.000Z'));
    expect(called.events).toStrictEqual([{ name: 'JointPlanDueForReview', data: { ...ids, ...due } }]);
    expect(called.state.revisits[0]?.told).toStrictEqual({ isDue: true, isOverdue: false });
    const onItsLastDay = accepted(ring(anAdoptedPlan(), '2027-07-21T06:00:00.000Z'));
    expect(onItsLastDay.events.map(({ name }) => name)).toStrictEqual(['JointPlanDueForReview']);
    expect(jointPlanRules.wakeAt(called.state)).toBe('2027-07-22T06:00:00.000Z');
    const late = accepted(ring(called.state, '2027-07-22T06:00:00.000Z'));
    expect(late.events).toStrictEqual([{ name: 'JointRevisitOverdue', data: { ...ids, ...due } }]);
    expect(late.state.revisits[0]?.told).toStrictEqual({ isDue: true, isOverdue: true });
    expect(jointPlanRules.wakeAt(late.state)).toBeUndefined();
  });

  it('tells both at once after a long outage', () => {
    const { events, state } = accepted(ring(anAdoptedPlan(), '2027-09-01T06:00:00.000Z'));
    expect(events.map(({ name }) => name)).toStrictEqual(['JointPlanDueForReview', 'JointRevisitOverdue']);
    expect(jointPlanRules.wakeAt(state)).toBeUndefined();
  });
});

describe('a joint plan as its store sees it', () => {
  it('waits for those who have not answered, then for its coordinator', () => {
    const waits = (plan: JointPlan) => jointPlanRules.involved(plan).map(({ waitsFor }) => waitsFor);
    expect(jointPlanRules.involved(aDraftedPlan())).toStrictEqual([
      { person: coordinator },
      { person: contact },
    ]);
    expect(waits(anAskedPlan())).toStrictEqual([undefined, { task: 'takeStance', dueOn: '2026-12-15' }]);
    expect(waits(anAnsweredPlan())).toStrictEqual([{ task: 'adoptJointPlan' }, undefined]);
    expect(waits(anAdoptedPlan())).toStrictEqual([undefined, undefined]);
    const called = accepted(ringJointPlan(anAdoptedPlan(), { now: '2027-06-21T06:00:00.000Z' })).state;
    expect(waits(called)).toStrictEqual([{ task: 'holdJointRevisit', dueOn: '2027-07-21' }, undefined]);
    expect(waits(held())).toStrictEqual([{ task: 'endJointPlan' }, undefined]);
  });

  it('waits for another when somebody hands over', () => {
    const to = aPerson(8);
    const handOver = (from = coordinator, next = to) =>
      handOverJointPlan(anAskedPlan(), { from, to: next }, at('2026-12-02'));
    expect(accepted(handOver())).toStrictEqual({
      state: { ...anAskedPlan(), coordinator: to },
      events: [
        {
          name: 'CollaborationHandedOver',
          data: {
            collaborationId,
            fromPersonId: coordinator.personId,
            toPersonId: to.personId,
            kind: 'jointPlan',
          },
        },
      ],
    });
    const asked = accepted(handOver(contact)).state;
    expect([asked.coordinator, asked.seats.map(({ contacts }) => contacts)]).toStrictEqual([
      coordinator,
      [[], [to]],
    ]);
    expect(handOver(aPerson(9))).toBeUndefined();
    expect(handOver(coordinator, coordinator)).toBeUndefined();
  });
});
