import { describe, expect, it } from 'vitest';
import { type Assessment, assessmentRules } from '#shared/domain/assessment/assessment.ts';
import {
  aCompletedAssessment,
  anOccasion,
  anOpenAssessment,
  aPrivateUnit,
  aUnit,
  manager,
  officer,
  provider,
} from './an-assessment.ts';

const { unitId } = aUnit();

describe('an assessment as its store sees it', () => {
  const announced = (assessment: Assessment): Assessment => ({ ...assessment, occasions: [anOccasion()] });

  it('is listed by its days', () => {
    expect(assessmentRules.summary(aCompletedAssessment())).toEqual({
      bodyId: 'omvardnadsnamnden',
      unitId,
      unitName: 'Hemtjänst Lönnen (fiktiv)',
      isFictional: true,
      title: 'Uppföljning av hemtjänst',
      caseNumber: 'ON/2026:117',
      status: 'completed',
      openedOn: '2026-09-01',
      completedOn: '2026-10-07',
      reportDueOn: '2026-10-26',
      isKnownToUnit: true,
    });
    expect(assessmentRules.summary(anOpenAssessment()).isKnownToUnit).toBe(false);
    expect(assessmentRules.belongsTo(anOpenAssessment())).toEqual({ bodyId: 'omvardnadsnamnden', unitId });
  });

  it('keeps the versions of what people wrote', () => {
    const { caseNumber, scope, areas } = anOpenAssessment();
    const cancelled = { at: '2026-09-02T12:00:00.000Z', reason: 'Fel enhet.' };
    expect(assessmentRules.texts({ ...anOpenAssessment(), cancelled })).toEqual({
      caseNumber,
      scope,
      areas,
      cancelled,
    });
  });

  it('waits for the officer while it is open; the manager is part of it when the unit knows of it', () => {
    const waitsFor = { task: 'completeAssessment', dueOn: '2026-09-22' };
    expect(assessmentRules.involved(anOpenAssessment())).toEqual([{ person: officer, waitsFor }]);
    expect(assessmentRules.involved(announced(anOpenAssessment()))).toEqual([
      { person: officer, waitsFor: { ...waitsFor, dueOn: '2026-10-26' } },
      { person: manager },
    ]);
    expect(assessmentRules.involved(aCompletedAssessment())).toEqual([
      { person: officer },
      { person: manager },
    ]);
    const cancelled = { ...anOpenAssessment(), status: 'cancelled' as const };
    expect(assessmentRules.involved({ ...cancelled, overdue: { dueOn: '2026-09-22', step: 1 } })).toEqual([
      { person: officer },
    ]);
  });

  it('waits for its report when that is late, until it is handed over', () => {
    const late = { ...aCompletedAssessment(), overdue: { dueOn: '2026-10-26', step: 1 } };
    expect(assessmentRules.involved(late)[0]).toEqual({
      person: officer,
      waitsFor: { task: 'publishReport', dueOn: '2026-10-26' },
    });
    expect(assessmentRules.involved({ ...late, reportPublishedOn: '2026-10-30' })[0]).toEqual({
      person: officer,
    });
  });

  it('is shared with a private provider when the unit knows of it', () => {
    const unit = aPrivateUnit();
    expect(assessmentRules.sharedWith(anOpenAssessment({ unit }))).toEqual([]);
    expect(assessmentRules.sharedWith(announced(anOpenAssessment({ unit })))).toEqual([
      { organisationId: provider, relation: 'unitProvider' },
    ]);
    expect(assessmentRules.sharedWith(announced(anOpenAssessment()))).toEqual([]);
  });
});
