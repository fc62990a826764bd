import { describe, expect, it } from 'vitest';
import type { Assessment } from '#shared/domain/assessment/assessment.ts';
import {
  meetingsOfAssessment,
  meetingsOfPlan,
  meetingsOfReport,
  meetingsOfRevisit,
} from '#shared/domain/notification/meeting.ts';
import * as assessed from '../assessment/an-assessment.ts';
import * as planned from '../plan/a-plan.ts';
import { aPublishedReport } from '../report/a-report.ts';
import { anOpenRevisit } from '../revisit/a-revisit.ts';

const slot = { from: '13:00', minutes: 90 };

describe('an occasion', () => {
  const occasion: Assessment['occasions'][number] = {
    occasionId: 'occasion-1',
    methodId: 'observation',
    plannedOn: '2026-12-03',
    notice: 'announced',
    status: 'planned',
    slot,
    rolesThatTookPart: [],
  };
  const withOccasion = (changes: Partial<Assessment['occasions'][number]>): Assessment => ({
    ...assessed.anOpenAssessment(),
    occasions: [{ ...occasion, ...changes }],
  });

  it('is named after its method, for the officer and the unit’s manager', () => {
    expect(meetingsOfAssessment(withOccasion({}))).toEqual([
      {
        kind: 'occasion',
        key: 'occasion-1',
        status: 'set',
        day: '2026-12-03',
        slot,
        name: 'Observation',
        unitName: 'Hemtjänst Lönnen (fiktiv)',
        people: [assessed.officer, assessed.manager],
      },
    ]);
    expect(meetingsOfAssessment(withOccasion({ methodId: 'enkat' }))).toMatchObject([{ name: 'enkat' }]);
  });

  it('concerns each person once', () => {
    const unit = { ...assessed.aUnit(), manager: assessed.officer };
    expect(meetingsOfAssessment({ ...withOccasion({}), unit })).toMatchObject([
      { people: [assessed.officer] },
    ]);
  });
});

describe('a revisit', () => {
  it('is on its planned day, or on the day it is due', () => {
    const { plannedOn: _, ...revisit } = anOpenRevisit();
    const meeting = {
      kind: 'revisit',
      key: 'visit',
      name: 'Återbesök',
      unitName: 'Påhittade Björkens hemtjänst',
      people: [planned.officer, planned.manager],
    };
    const announced = { ...revisit, announcement: 'announced' } as const;
    expect(meetingsOfRevisit({ ...announced, plannedOn: '2027-01-26', slot })).toEqual([
      { ...meeting, status: 'set', day: '2027-01-26', slot },
    ]);
    expect(meetingsOfRevisit(announced)).toEqual([{ ...meeting, status: 'off', day: revisit.dueOn }]);
    for (const status of ['carriedOut', 'completed'] as const)
      expect(meetingsOfRevisit({ ...announced, status })).toMatchObject([{ status: 'over' }]);
  });
});

describe('a read-through', () => {
  const set = () => ({ ...aPublishedReport(), readThroughPlanned: { plannedOn: '2026-11-04', slot } });

  it('is with whoever wrote the report, until it has taken place', () => {
    expect(meetingsOfReport(aPublishedReport())).toEqual([]);
    const meeting = {
      kind: 'readThrough',
      key: 'read-through',
      status: 'set',
      day: '2026-11-04',
      slot,
      name: 'Kvalitetsrapport',
      unitName: 'Hemtjänst Lönnen (fiktiv)',
      people: [assessed.manager, assessed.officer],
    };
    expect(meetingsOfReport(set())).toEqual([meeting]);
    const readThrough = { readOn: '2026-11-04', participants: [], wantsToDevelop: [] } as never;
    expect(meetingsOfReport({ ...set(), readThrough })).toEqual([{ ...meeting, status: 'over' }]);
  });
});

describe('a presentation', () => {
  const set = () => ({
    ...planned.anAdoptedPlan(),
    presentationPlanned: { plannedOn: '2027-01-12', slot, plannedBy: planned.colleague },
  });

  it('is for the officer, the commissioner and whoever set it', () => {
    expect(meetingsOfPlan(planned.anAdoptedPlan())).toEqual([]);
    expect(meetingsOfPlan(set())).toEqual([
      {
        kind: 'presentation',
        key: 'presentation',
        status: 'set',
        day: '2027-01-12',
        slot,
        name: 'Handlingsplan',
        unitName: 'Påhittade Björkens hemtjänst',
        people: [planned.colleague, planned.officer, planned.commissioner],
      },
    ]);
  });

  it('may be set by nobody in particular', () => {
    const presentationPlanned = { plannedOn: '2027-01-12' };
    expect(meetingsOfPlan({ ...planned.anAdoptedPlan(), presentationPlanned })).toMatchObject([
      { people: [planned.officer, planned.commissioner] },
    ]);
  });

  it('is called off when the plan closes before it, and kept when it has taken place', () => {
    expect(meetingsOfPlan({ ...set(), status: 'closed' })).toMatchObject([{ status: 'off' }]);
    const presentation = { presentedOn: '2027-01-12' } as never;
    expect(meetingsOfPlan({ ...set(), presentation })).toMatchObject([{ status: 'over' }]);
    expect(meetingsOfPlan({ ...set(), presentation, status: 'closed' })).toMatchObject([{ status: 'over' }]);
  });
});
