import { describe, expect, it } from 'vitest';
import { endJointPlan, holdJointRevisit } from '#shared/domain/collaboration/hold-joint-revisit.ts';
import type { AreaJudgement, JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { jointPlanRules, ringJointPlan } from '#shared/domain/collaboration/joint-plan-aggregate.ts';
import { progressOf } from '#shared/domain/collaboration/joint-plan-progress.ts';
import { adoptJointPlan } from '#shared/domain/collaboration/take-stance.ts';
import { accepted } from '../plan/a-plan.ts';
import { at } from './a-collaboration.ts';
import {
  aDraftedPlan,
  anAdoptedPlan,
  anAnsweredPlan,
  anAskedPlan,
  answered,
  answering,
  measures,
} from './a-joint-plan.ts';

const judged: AreaJudgement = {
  areaId: 'sip',
  result: 'partly',
  observedOutcome: 'Färre planer.',
  measures: [
    { measureId: 'mall', done: 'yes' },
    { measureId: 'tjanst', done: 'partly' },
  ],
};
const comeBack = (plan: JointPlan, number: number, heldOn: string): JointPlan =>
  accepted(holdJointRevisit(plan, { number, heldOn, areas: [judged], support: [] }, at(heldOn))).state;
const anEndedPlan = (): JointPlan =>
  accepted(
    endJointPlan(
      comeBack(anAdoptedPlan(), 1, '2027-06-22'),
      { continuedWork: 'Går vidare.' },
      at('2027-09-01'),
    ),
  ).state;

describe('a joint plan in the list', () => {
  const { summary, belongsTo, sharedWith } = jointPlanRules;
  const title = 'Nära vård i Dalsland';
  const common = { title, areas: 2, answerBy: '2026-12-15' };

  it('says who has not answered while it is asked about, and how many areas hold', () => {
    expect(summary(aDraftedPlan())).toEqual({ title, areas: 2, status: 'drafted' });
    expect(summary(anAskedPlan())).toEqual({
      ...common,
      status: 'asked',
      holding: 0,
      waitsForAnswerOf: ['Bengtsfors kommun, Socialnämnden', 'Melleruds kommun, hemtjänsten'],
    });
    expect(summary(anAnsweredPlan())).toEqual({
      ...common,
      status: 'asked',
      holding: 1,
      waitsForAnswerOf: [],
    });
  });

  it('says when it is come back to, and when it ended', () => {
    const adopted = { ...common, holding: 1, adoptedOn: '2026-12-20' };
    expect(summary(anAdoptedPlan())).toEqual({
      ...adopted,
      status: 'adopted',
      nextRevisitOn: '2027-06-21',
    });
    expect(summary(anEndedPlan())).toEqual({ ...adopted, status: 'ended', endedOn: '2027-09-01' });
  });

  it('belongs to no body, and is reached through the collaboration’s own share', () => {
    expect([belongsTo(anAdoptedPlan()), sharedWith(anAdoptedPlan())]).toEqual([{}, []]);
  });

  it('has its texts looked through: areas, what was found, how it goes on', () => {
    const plan = anEndedPlan();
    const [franvaro, sip] = [plan.areas['franvaro'], plan.areas['sip']];
    const texts = (area: typeof sip) => ({
      title: area?.title,
      need: area?.need,
      intendedOutcome: 'Den enskilde möter en plan.',
      measures,
      stances: area?.stances,
    });
    expect(jointPlanRules.texts(plan)).toEqual({
      title,
      areas: [texts(franvaro), texts(sip)],
      held: [{ heldOn: '2027-06-22', areas: [judged], support: [] }],
      ending: { endedOn: '2027-09-01', continuedWork: 'Går vidare.' },
    });
    expect(sip?.stances.map(({ seatId }) => seatId)).toEqual(['bengtsfors', 'mellerud']);
  });
});

describe('several revisits of a joint plan', () => {
  it('leave what was found before as it was', () => {
    const once = comeBack(anAdoptedPlan(), 1, '2027-06-22');
    const twice = comeBack(once, 2, '2028-06-22');
    expect(twice.revisits[0]).toEqual(once.revisits[0]);
    expect(twice.revisits.map(({ number, held }) => [number, held?.heldOn])).toEqual([
      [1, '2027-06-22'],
      [2, '2028-06-22'],
      [3, undefined],
    ]);
    const called = accepted(ringJointPlan(twice, { now: '2029-06-25T06:00:00.000Z' })).state;
    expect(called.revisits.map(({ told }) => told.isDue)).toEqual([false, false, true]);
  });

  it('judge measures by themselves, and none that nobody agreed to', () => {
    const declined = answered(
      anAnsweredPlan(),
      answering('bengtsfors', 'sip', { measureId: 'tjanst', stance: 'declines', text: 'Nej.' }),
      answering('mellerud', 'sip', { measureId: 'tjanst', stance: 'declines', text: 'Nej.' }),
    );
    expect(progressOf(declined)).toEqual({ yes: 0, partly: 0, no: 0, notYet: 1 });
    const adopted = accepted(adoptJointPlan(declined, at('2026-12-20'))).state;
    const hold = (measureIds: readonly string[]) =>
      holdJointRevisit(
        adopted,
        {
          number: 1,
          heldOn: '2027-06-22',
          areas: [{ ...judged, measures: measureIds.map((measureId) => ({ measureId, done: 'yes' })) }],
          support: [],
        },
        at('2027-06-22'),
      );
    expect(progressOf(accepted(hold(['mall'])).state)).toEqual({ yes: 1, partly: 0, no: 0, notYet: 0 });
    expect(hold(['mall', 'tjanst'])).toMatchObject({
      kind: 'invalid',
      violations: [{ received: 'sip/tjanst' }],
    });
    expect(progressOf(comeBack(anAdoptedPlan(), 1, '2027-06-22'))).toEqual({
      yes: 1,
      partly: 1,
      no: 0,
      notYet: 0,
    });
  });
});
