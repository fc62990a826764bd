import { describe, expect, it } from 'vitest';
import { assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { assessmentSeenByUnit } from '#shared/domain/assessment/assessment-seen-by-unit.ts';
import { carryOutOccasion } from '#shared/domain/assessment/carry-out-occasion.ts';
import { cancelOccasion, moveOccasion, planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import { accepted, anOpenAssessment, aPrivateUnit, on, provider, refused } from './an-assessment.ts';

const occasionId = 'occasion-1';
const plan = (notice: 'announced' | 'unannounced', assessment = anOpenAssessment()) =>
  accepted(
    planOccasion(assessment, { methodId: 'intervju', plannedOn: '2026-10-05', notice }, on('2026-09-02')),
  ).state;

describe('occasions', () => {
  it('are planned, moved and carried out, each with its event', () => {
    const moved = accepted(
      moveOccasion(plan('announced'), { occasionId, plannedOn: '2026-10-12' }, on('2026-09-03')),
    );
    expect(moved.events[0].data).toMatchObject({ fromDate: '2026-10-05', toDate: '2026-10-12' });
    const held = accepted(
      carryOutOccasion(
        moved.state,
        { occasionId, carriedOutOn: '2026-10-13', respondents: 12 },
        on('2026-10-13'),
      ),
    );
    expect(held.state.occasions).toMatchObject([
      { status: 'carriedOut', carriedOutOn: '2026-10-13', respondents: 12 },
    ]);
    expect(held.events.map(({ name }) => name)).toEqual(['OccasionCarriedOut']);
  });

  it('change nothing when moved to the same day', () => {
    const again = moveOccasion(plan('announced'), { occasionId, plannedOn: '2026-10-05' }, on('2026-09-03'));
    expect(again).toBeUndefined();
  });

  it('refuse a method that the programme does not have and a date far away, at once', () => {
    const strange = { methodId: 'enkat', plannedOn: '9999-12-31', notice: 'announced' as const };
    expect(refused(planOccasion(anOpenAssessment(), strange, on('2026-09-02')))).toEqual({
      kind: 'invalid',
      violations: ['assessment.knownMethod /methodId', 'assessment.occasionIsNear /plannedOn'],
    });
  });

  it('refuse to have taken place in the future, or long before the assessment', () => {
    const carryOut = (carriedOutOn: string) =>
      refused(carryOutOccasion(plan('announced'), { occasionId, carriedOutOn }, on('2026-10-05')));
    expect(carryOut('2026-10-06').violations).toEqual(['assessment.notInAdvance /carriedOutOn']);
    expect(carryOut('2025-08-31').violations).toEqual(['assessment.occasionIsNear /carriedOutOn']);
  });

  it('are not touched again once settled', () => {
    const cancelled = accepted(cancelOccasion(plan('announced'), { occasionId })).state;
    const carryOut = carryOutOccasion(
      cancelled,
      { occasionId, carriedOutOn: '2026-10-05' },
      on('2026-10-05'),
    );
    expect(refused(carryOut)).toEqual({ kind: 'conflict', violations: ['assessment.occasionIsPlanned'] });
    expect(refused(cancelOccasion(cancelled, { occasionId: 'occasion-2' })).kind).toBe('missing');
  });

  it('stop at what one assessment can hold', () => {
    let assessment = anOpenAssessment();
    for (let count = 0; count < 60; count++) assessment = plan('announced', assessment);
    const another = planOccasion(
      assessment,
      { methodId: 'intervju', plannedOn: '2026-10-05', notice: 'announced' },
      on('2026-09-02'),
    );
    expect(refused(another).violations).toEqual(['assessment.roomForOccasions']);
  });
});

describe('what the unit sees', () => {
  const given = () => anOpenAssessment({ unit: aPrivateUnit() });

  it('is nothing while the only occasion is unannounced, and the occasion when it has been carried out', () => {
    const secret = plan('unannounced', given());
    expect(assessmentSeenByUnit(secret)).toBeUndefined();
    expect(assessmentRules.sharedWith(secret)).toEqual([]);
    expect(assessmentRules.involved(secret).map(({ person }) => person.organisationId)).not.toContain(
      provider,
    );
    const held = accepted(
      carryOutOccasion(secret, { occasionId, carriedOutOn: '2026-10-05' }, on('2026-10-05')),
    ).state;
    expect(assessmentSeenByUnit(held)?.occasions).toMatchObject([{ carriedOutOn: '2026-10-05' }]);
    expect(assessmentRules.sharedWith(held)).toEqual([
      { organisationId: provider, relation: 'unitProvider' },
    ]);
  });

  it('holds announced occasions beside unannounced ones, and never judgements or the reason of the scope', () => {
    const both = plan('unannounced', plan('announced', given()));
    const seen = assessmentSeenByUnit(both);
    expect(seen?.occasions.map(({ notice }) => notice)).toEqual(['announced']);
    expect(Object.keys(seen ?? {})).not.toEqual(expect.arrayContaining(['scope', 'programme', 'officer']));
    expect(seen?.areas).toContainEqual({ areaId: 'personal', name: 'Personal' });
  });

  it('tells nothing of when an unannounced occasion is planned in what lists show', () => {
    const summary = (assessment = given()) => assessmentRules.summary(assessment);
    expect(summary(plan('unannounced', given()))).toEqual(summary());
  });

  it('gives the body’s own unit no share: its people are members', () => {
    expect(assessmentRules.sharedWith(plan('announced'))).toEqual([]);
  });
});
