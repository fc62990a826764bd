import { describe, expect, it } from 'vitest';
import type { Assessment } from '#shared/domain/assessment/assessment.ts';
import { carryOutOccasion } from '#shared/domain/assessment/carry-out-occasion.ts';
import { cancelOccasion, moveOccasion, planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import {
  aCompletedAssessment,
  accepted,
  anOccasion,
  anOpenAssessment,
  assessmentId,
  on,
  refused,
  withOccasions,
} from './an-assessment.ts';

const occasionId = 'occasion-1';
const slot = { from: '13:00', minutes: 90 };
describe('planning an occasion', () => {
  const plan = (plannedOn: string, assessment = anOpenAssessment()) =>
    planOccasion(assessment, { methodId: 'intervju', plannedOn, notice: 'unannounced' }, on('2026-09-02'));

  it('numbers it, whether or not it has a time of the day', () => {
    expect(plan('2026-10-05')).toStrictEqual({
      state: withOccasions(anOccasion({ notice: 'unannounced' })),
      events: [
        {
          name: 'OccasionPlanned',
          data: {
            assessmentId,
            occasionId,
            methodId: 'intervju',
            plannedOn: '2026-10-05',
            notice: 'unannounced',
          },
        },
      ],
    });
    const command = { methodId: 'observation', plannedOn: '2026-10-06', notice: 'announced', slot } as const;
    expect(accepted(planOccasion(withOccasions(anOccasion()), command, on('2026-09-02'))).state).toEqual(
      withOccasions(
        anOccasion(),
        anOccasion({
          occasionId: 'occasion-2',
          methodId: 'observation',
          plannedOn: '2026-10-06',
          slot,
        }),
      ),
    );
  });

  it('is within a year before the opening and two years ahead', () => {
    expect(accepted(plan('2025-09-01')).events).toHaveLength(1);
    expect(accepted(plan('2028-09-02')).events).toHaveLength(1);
    for (const received of ['2025-08-31', '2028-09-03'])
      expect(plan(received)).toMatchObject({
        kind: 'invalid',
        violations: [{ field: '/plannedOn', limit: '2025-09-01 – 2028-09-02', received }],
      });
  });

  it('uses a method that the programme has', () => {
    const command = { methodId: 'enkat', plannedOn: '2026-10-05', notice: 'announced' } as const;
    expect(planOccasion(anOpenAssessment(), command, on('2026-09-02'))).toMatchObject({
      violations: [{ field: '/methodId', limit: 'intervju, observation', received: 'enkat' }],
    });
  });

  it('is refused when there are 60, and when the assessment is closed', () => {
    const many = (count: number) => withOccasions(...Array.from({ length: count }, () => anOccasion()));
    expect(accepted(plan('2026-10-05', many(59))).state.occasions).toHaveLength(60);
    expect(plan('2026-10-05', many(60))).toMatchObject({ kind: 'conflict', violations: [{ limit: 60 }] });
    expect(refused(plan('2026-10-05', aCompletedAssessment()))).toEqual({
      kind: 'conflict',
      violations: ['assessment.completedIsClosed'],
    });
  });
});

describe('moving an occasion', () => {
  const move = (given: Assessment, plannedOn: string, time?: typeof slot) =>
    moveOccasion(given, { occasionId, plannedOn, slot: time }, on('2026-09-03'));
  const moved = (toDate: string) => [
    {
      name: 'OccasionMoved',
      data: { assessmentId, occasionId, fromDate: '2026-10-05', toDate, notice: 'announced' },
    },
  ];
  const other = anOccasion({ occasionId: 'occasion-2' });

  it('changes its day, and its time or that it has none', () => {
    expect(move(withOccasions(anOccasion({ slot }), other), '2026-10-12')).toStrictEqual({
      state: withOccasions(anOccasion({ plannedOn: '2026-10-12' }), other),
      events: moved('2026-10-12'),
    });
    expect(move(withOccasions(anOccasion()), '2026-10-05', slot)).toEqual({
      state: withOccasions(anOccasion({ slot })),
      events: moved('2026-10-05'),
    });
    expect(move(withOccasions(anOccasion({ slot })), '2026-10-12', slot)).toEqual({
      state: withOccasions(anOccasion({ slot, plannedOn: '2026-10-12' })),
      events: moved('2026-10-12'),
    });
    expect(move(withOccasions(anOccasion({ slot })), '2026-10-05', slot)).toBeUndefined();
  });

  it('is refused far away, of one that is settled, and of one there is not', () => {
    expect(move(withOccasions(anOccasion()), '2028-09-04')).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/plannedOn', received: '2028-09-04' }],
    });
    const held = withOccasions(anOccasion({ status: 'carriedOut', carriedOutOn: '2026-10-05' }));
    expect(move(held, '2026-10-12')).toMatchObject({
      kind: 'conflict',
      violations: [{ received: 'carriedOut', rule: { code: 'assessment.occasionIsPlanned' } }],
    });
    expect(move(withOccasions(other), '2026-10-12')).toMatchObject({
      kind: 'missing',
      violations: [{ field: 'occasionId', received: occasionId, rule: { code: 'assessment.knownOccasion' } }],
    });
    const closed = { ...withOccasions(anOccasion()), status: 'cancelled' as const };
    expect(refused(move(closed, '2026-10-12')).violations).toEqual(['assessment.cancelledIsClosed']);
  });
});

describe('an occasion that is settled', () => {
  it('stays as cancelled', () => {
    expect(cancelOccasion(withOccasions(anOccasion()), { occasionId })).toEqual({
      state: withOccasions(anOccasion({ status: 'cancelled' })),
      events: [{ name: 'OccasionCancelled', data: { assessmentId, occasionId, notice: 'announced' } }],
    });
  });

  const carryOut = (command: object, when = '2026-10-06') =>
    carryOutOccasion(
      withOccasions(anOccasion()),
      { occasionId, carriedOutOn: '2026-10-06', ...command },
      on(when),
    );
  const held = [
    {
      name: 'OccasionCarriedOut',
      data: {
        assessmentId,
        occasionId,
        methodId: 'intervju',
        carriedOutOn: '2026-10-06',
        notice: 'announced',
      },
    },
  ];

  it('has taken place, with who took part by role and how many answered', () => {
    const carriedOut = anOccasion({ status: 'carriedOut', carriedOutOn: '2026-10-06' });
    expect(carryOut({})).toStrictEqual({ state: withOccasions(carriedOut), events: held });
    const rolesThatTookPart = [{ role: 'enhetschef', number: 1 }];
    expect(carryOut({ rolesThatTookPart, respondents: 0 })).toStrictEqual({
      state: withOccasions({ ...carriedOut, rolesThatTookPart, respondents: 0 }),
      events: held,
    });
  });

  it('has not taken place tomorrow, nor more than a year before the opening', () => {
    expect(carryOut({}, '2026-10-05')).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/carriedOutOn', limit: '2026-10-05', received: '2026-10-06' }],
    });
    expect(carryOut({ carriedOutOn: '2025-08-31' })).toMatchObject({
      violations: [{ field: '/carriedOutOn', received: '2025-08-31' }],
    });
    expect(accepted(carryOut({ carriedOutOn: '2025-09-01' })).events).toHaveLength(1);
  });
});
