import { describe, expect, it } from 'vitest';
import { type Assessment, assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { assessmentSeenByUnit } from '#shared/domain/assessment/assessment-seen-by-unit.ts';
import { expectedReportDueOn } from '#shared/domain/assessment/expected-report-due-on.ts';
import type { Occasion } from '#shared/domain/assessment/occasion.ts';
import {
  aCompletedAssessment,
  anOccasion,
  assessmentId,
  aUnit,
  manager,
  municipality,
  officer,
  withOccasions,
} from './an-assessment.ts';

describe('the day a report is expected', () => {
  it('is counted from the last occasion that is not called off, by the day it took place', () => {
    const due = (...occasions: Occasion[]) => expectedReportDueOn(withOccasions(...occasions));
    expect(due()).toBe('2026-09-22');
    expect(due(anOccasion({ status: 'cancelled' }))).toBe('2026-09-22');
    expect(due(anOccasion(), anOccasion({ plannedOn: '2026-09-14' }))).toBe('2026-10-26');
    expect(due(anOccasion({ status: 'carriedOut', carriedOutOn: '2026-10-12' }))).toBe('2026-11-02');
    expect(expectedReportDueOn({ ...withOccasions(anOccasion()), reportDueOn: '2026-12-01' })).toBe(
      '2026-12-01',
    );
  });
});

describe('the year ahead', () => {
  const unitName = 'Hemtjänst Lönnen (fiktiv)';
  const reportDue = (dueDay: string) => ({
    key: 'report',
    matter: 'reportDue',
    on: dueDay,
    name: 'Kvalitetsrapport',
    people: [officer],
    readAs: 'readWhole',
    unitName,
  });
  const agenda = (assessment: Assessment) => assessmentRules.agenda?.(assessment);

  it('shows what is planned in order, the unit’s manager only what is announced', () => {
    const unannounced = anOccasion({
      occasionId: 'occasion-2',
      notice: 'unannounced',
      plannedOn: '2026-09-20',
    });
    const unknown = anOccasion({ occasionId: 'occasion-3', methodId: 'enkat', plannedOn: '2026-09-25' });
    const settled = anOccasion({ occasionId: 'occasion-4', status: 'cancelled' });
    expect(agenda(withOccasions(anOccasion(), unannounced, unknown, settled))).toEqual([
      expect.objectContaining({ key: 'occasion-occasion-2', on: '2026-09-20', people: [officer], unitName }),
      {
        key: 'occasion-occasion-3',
        matter: 'occasion',
        on: '2026-09-25',
        name: 'enkat',
        people: [officer, manager],
        unitName,
      },
      {
        key: 'occasion-occasion-1',
        matter: 'occasion',
        on: '2026-10-05',
        name: 'Intervju',
        people: [officer, manager],
        unitName,
      },
      reportDue('2026-10-26'),
    ]);
  });

  it('shows the next twelve occasions', () => {
    const days = Array.from({ length: 13 }, (_, index) => `2026-10-${String(30 - index).padStart(2, '0')}`);
    const shown = agenda(withOccasions(...days.map((plannedOn) => anOccasion({ plannedOn }))));
    expect(shown?.map(({ on: day }) => day).slice(0, 12)).toEqual(days.slice(1).toReversed());
    expect(shown).toHaveLength(13);
  });

  it('shows the report until it is handed over, and nothing of a cancelled assessment', () => {
    expect(agenda(aCompletedAssessment())).toEqual([reportDue('2026-10-26')]);
    const completed = { ...withOccasions(anOccasion()), status: 'completed' as const };
    expect(agenda(completed)).toEqual([reportDue('2026-10-26')]);
    expect(agenda({ ...aCompletedAssessment(), reportPublishedOn: '2026-10-20' })).toEqual([]);
    expect(agenda({ ...withOccasions(anOccasion()), status: 'cancelled' })).toEqual([]);
  });
});

describe('what the unit sees of an assessment', () => {
  const slot = { from: '13:00', minutes: 90 };

  it('is that it goes on, about what and when people come', () => {
    const { unitId, name, form, isFictional } = aUnit();
    const seen = {
      assessmentId,
      organisationId: municipality,
      caseNumber: 'ON/2026:117',
      unit: { unitId, name, form, isFictional },
      title: 'Uppföljning av hemtjänst',
      status: 'open',
      areas: [
        { areaId: 'personal', name: 'Personal' },
        { areaId: 'halso-och-sjukvard', name: 'Hälso- och sjukvård' },
        { areaId: 'verksamhetsobservation', name: 'Verksamhetsobservation' },
      ],
      occasions: [
        {
          occasionId: 'occasion-1',
          methodId: 'intervju',
          method: 'Intervju',
          notice: 'announced',
          status: 'planned',
          plannedOn: '2026-10-05',
        },
      ],
    };
    expect(assessmentSeenByUnit(withOccasions(anOccasion()))).toStrictEqual(seen);
    const given = withOccasions(anOccasion({ methodId: 'enkat', slot, carriedOutOn: '2026-10-06' }));
    const scope = { kind: 'partial' as const, areaIds: ['personal'], reason: 'Klagomål.' };
    expect(
      assessmentSeenByUnit({ ...given, scope, completedOn: '2026-10-07', reportDueOn: '2026-10-26' }),
    ).toStrictEqual({
      ...seen,
      areas: seen.areas.slice(0, 1),
      occasions: [
        { ...seen.occasions[0], methodId: 'enkat', method: 'enkat', slot, carriedOutOn: '2026-10-06' },
      ],
      completedOn: '2026-10-07',
      reportDueOn: '2026-10-26',
    });
  });
});
