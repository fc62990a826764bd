import { describe, expect, it } from 'vitest';
import { Assessment } from '#shared/domain/assessment/assessment.ts';
import { cancelAssessment } from '#shared/domain/assessment/cancel-assessment.ts';
import { completeAssessment } from '#shared/domain/assessment/complete-assessment.ts';
import { handOver } from '#shared/domain/assessment/hand-over.ts';
import { planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import {
  aCompletedAssessment,
  accepted,
  anAgreement,
  anOpenAssessment,
  aPerson,
  aUnit,
  manager,
  officer,
  on,
  refused,
  save,
  withInterview,
  withJudgements,
} from './an-assessment.ts';

describe('completing an assessment', () => {
  it('counts the report’s time from the last occasion, to a working day', () => {
    const given = withInterview(withJudgements(anOpenAssessment()));
    const { state, events } = accepted(completeAssessment(given, on('2026-10-07')));
    expect(events).toMatchObject([
      {
        name: 'AssessmentCompleted',
        data: { lastOccasionOn: '2026-10-05', reportDueOn: '2026-10-26', scope: 'full' },
      },
    ]);
    expect(state).toMatchObject({ status: 'completed', completedOn: '2026-10-07' });
    expect(Assessment.parse(state)).toEqual(state);
  });

  it('moves the deadline past the organisation’s own closed days', () => {
    const closed = aCompletedAssessment({ closedDays: ['2026-10-26', '2026-10-27'] });
    expect(closed.reportDueOn).toBe('2026-10-28');
  });

  it('names everything that is missing at once', () => {
    const given = accepted(
      planOccasion(
        anOpenAssessment({ agreement: anAgreement() }),
        { methodId: 'observation', plannedOn: '2026-10-05', notice: 'announced' },
        on('2026-09-02'),
      ),
    ).state;
    const started = accepted(
      save(given, 'personal', { criteria: { kompetens: { outcome: 'notAssessed' } } }),
    ).state;
    expect(refused(completeAssessment(started, on('2026-10-07')))).toEqual({
      kind: 'conflict',
      violations: [
        'assessment.criterionIsJudged /areas/personal/criteria/rekrytering',
        'assessment.requirementIsJudged /areas/personal/requirements/grundutbildning',
        'assessment.reasonIsGiven /areas/personal/criteria/kompetens/reason',
        'assessment.areaIsJudged /areas/halso-och-sjukvard/judgement',
        'assessment.atLeastOneOccasion /occasions',
        'assessment.requiredMethodUsed /occasions',
        'assessment.occasionsAreSettled /occasions/0',
      ],
    });
  });

  it('asks for no criteria of an area that is set aside as a whole, with its reason', () => {
    const setAside = (reason?: string) =>
      accepted(
        save(withInterview(withJudgements(anOpenAssessment())), 'personal', {
          judgement: { outcome: 'notAssessed', ...(reason !== undefined && { reason }) },
        }),
      ).state;
    expect(accepted(completeAssessment(setAside('Följs upp i vår.'), on('2026-10-07'))).events).toHaveLength(
      1,
    );
    expect(refused(completeAssessment(setAside(), on('2026-10-07'))).violations).toEqual([
      'assessment.reasonIsGiven /areas/personal/judgement/reason',
    ]);
  });

  it('is done once', () => {
    expect(refused(completeAssessment(aCompletedAssessment(), on('2026-10-08')))).toEqual({
      kind: 'conflict',
      violations: ['assessment.completedIsClosed'],
    });
  });
});

describe('cancelling an assessment', () => {
  it('puts an open one aside with its reason, and nothing more happens to it', () => {
    const { state, events } = accepted(
      cancelAssessment(anOpenAssessment(), { reason: 'Fel enhet.' }, on('2026-09-02')),
    );
    expect(events.map(({ name }) => name)).toEqual(['AssessmentCancelled']);
    expect(JSON.stringify(events)).not.toContain('Fel enhet');
    expect(refused(save(state, 'personal', {})).violations).toEqual(['assessment.cancelledIsClosed']);
  });

  it('is refused for a completed one', () => {
    const cancel = cancelAssessment(aCompletedAssessment(), { reason: 'Ångrar oss.' }, on('2026-10-08'));
    expect(refused(cancel).kind).toBe('conflict');
  });
});

describe('handing over', () => {
  const successor = aPerson('d');

  it('hands every part of the one who leaves to the other, once', () => {
    const given = anOpenAssessment({ unit: aUnit({ manager: officer }) });
    const { state, events } = accepted(handOver(given, { from: officer, to: successor }));
    expect(state).toMatchObject({ officer: successor, unit: { manager: successor } });
    expect(events).toMatchObject([{ data: { parts: ['officer', 'unitManager'] } }]);
    expect(handOver(state, { from: officer, to: successor })).toBeUndefined();
  });

  it('leaves others’ parts alone', () => {
    const { state } = accepted(handOver(anOpenAssessment(), { from: manager, to: successor }));
    expect(state).toMatchObject({ officer, unit: { manager: successor } });
    expect(handOver(state, { from: aPerson('e'), to: successor })).toBeUndefined();
  });
});
