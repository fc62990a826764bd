import { describe, expect, it } from 'vitest';
import { askParties, draftJointPlan } from '#shared/domain/collaboration/draft-joint-plan.ts';
import { areasOf, hasAnswered, holdingAreas } from '#shared/domain/collaboration/joint-plan.ts';
import { adoptJointPlan } from '#shared/domain/collaboration/take-stance.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { at, collaborationId } from './a-collaboration.ts';
import {
  aDraftedPlan,
  anAnsweredPlan,
  anAskedPlan,
  answered,
  answering,
  coordinator,
  drafting,
  jointPlanId,
  ours,
  seats,
  theirs,
  written,
} from './a-joint-plan.ts';

const ids = { collaborationId, jointPlanId };

describe('adopting a joint plan', () => {
  it('makes it hold among those who agreed, and says when they come back', () => {
    const plan = accepted(adoptJointPlan(anAnsweredPlan(), at('2026-12-20')));
    expect(plan).toStrictEqual({
      state: {
        ...anAnsweredPlan(),
        status: 'adopted',
        adoptedOn: '2026-12-20',
        revisits: [
          {
            number: 1,
            dueOn: '2027-06-21',
            holdBy: '2027-07-21',
            told: { isDue: false, isOverdue: false },
          },
        ],
      },
      events: [
        { name: 'JointPlanAdopted', data: { ...ids, parties: [ours, theirs], revisitOn: '2027-06-21' } },
      ],
    });
    expect(holdingAreas(plan.state).map(({ areaId }) => areaId)).toStrictEqual(['sip']);
    expect(adoptJointPlan(plan.state, at('2026-12-21'))).toBeUndefined();
  });

  it('waits for every answer, and for two who agree', () => {
    const adopt = (plan: ReturnType<typeof written>) => adoptJointPlan(plan, at('2026-12-20'));
    expect(adopt(written())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/status', received: 'drafted' }],
    });
    const silent = answered(
      anAskedPlan(),
      answering('bengtsfors', 'sip'),
      answering('bengtsfors', 'franvaro'),
    );
    expect(adopt(silent)).toMatchObject({
      kind: 'conflict',
      violations: [{ received: 'mellerud', rule: { code: 'jointPlan.answeredByAll' } }],
    });
    const no = { stance: 'declines', text: 'Nej.' } as const;
    const alone = answered(silent, answering('mellerud', 'sip', no), answering('mellerud', 'franvaro', no));
    expect(adopt(alone)).toMatchObject({ kind: 'conflict' });
    expect(broken(adopt(alone))).toStrictEqual(['jointPlan.someAgree']);
  });

  it('is not made of what each agrees to alone', () => {
    const no = { stance: 'declines', text: 'Nej.' } as const;
    const apart = answered(
      anAskedPlan(),
      answering('bengtsfors', 'sip'),
      answering('bengtsfors', 'franvaro', no),
      answering('mellerud', 'sip', no),
      answering('mellerud', 'franvaro'),
    );
    expect(broken(adoptJointPlan(apart, at('2026-12-20')))).toStrictEqual(['jointPlan.someAgree']);
    expect(holdingAreas(apart)).toStrictEqual([]);
  });

  it('names a party once, however many of its seats agree', () => {
    const seat = { seatId: 'bengtsfors-2', party: ours, operation: 'särskilda boenden' };
    const drafted = accepted(
      draftJointPlan(undefined, drafting({ seats: [...seats, seat] }), at('2026-11-23', coordinator)),
    ).state;
    const asked = accepted(askParties(written(drafted), { answerBy: '2026-12-15' }, at('2026-11-25'))).state;
    const asOurs = { actsFor: { party: ours, roles: ['departmentHead' as const] } };
    const all = answered(
      asked,
      ...['sip', 'franvaro'].flatMap((areaId) => [
        answering('bengtsfors', areaId),
        answering('bengtsfors-2', areaId, asOurs),
        answering('mellerud', areaId),
      ]),
    );
    const [event] = accepted(adoptJointPlan(all, at('2026-12-20'))).events;
    expect(event?.data).toMatchObject({ parties: [ours, theirs] });
  });
});

describe('the areas of a joint plan', () => {
  it('stand by id, whatever order they were found in', () => {
    const plan = aDraftedPlan();
    const { sip } = plan.areas as { sip: NonNullable<(typeof plan.areas)[string]> };
    const areas = Object.fromEntries(['c', 'a', 'd', 'b'].map((areaId) => [areaId, { ...sip, areaId }]));
    expect(areasOf({ ...plan, areas }).map(({ areaId }) => areaId)).toStrictEqual(['a', 'b', 'c', 'd']);
  });

  it('are answered when a seat has answered each of them', () => {
    const half = answered(anAskedPlan(), answering('bengtsfors', 'sip'));
    expect(hasAnswered(half, 'bengtsfors')).toBe(false);
    expect(hasAnswered(answered(half, answering('bengtsfors', 'franvaro')), 'bengtsfors')).toBe(true);
  });
});
