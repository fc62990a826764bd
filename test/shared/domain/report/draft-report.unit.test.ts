import { describe, expect, it } from 'vitest';
import { carryOutOccasion } from '#shared/domain/assessment/carry-out-occasion.ts';
import { completeAssessment } from '#shared/domain/assessment/complete-assessment.ts';
import { planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import { draftReport, reportIdOf } from '#shared/domain/report/draft-report.ts';
import { editSection } from '#shared/domain/report/edit-section.ts';
import { Report } from '#shared/domain/report/report.ts';
import { ReportAsRead, reportAsRead, reportSeenByUnit } from '#shared/domain/report/report-as-read.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
import {
  aCompletedAssessment,
  accepted,
  anOpenAssessment,
  assessmentId,
  officer,
  on,
  refused,
  withInterview,
  withJudgements,
} from '../assessment/an-assessment.ts';
import { aDraft, anEstablishedReport, aRemarkedReport, aSharedReport } from './a-report.ts';

describe('drafting a report', () => {
  it('follows from the completed assessment, under an id that follows from the assessment’s', () => {
    const assessment = aCompletedAssessment();
    const { state, events } = accepted(draftReport(undefined, { assessment }));
    expect(state).toMatchObject({ reportId: reportIdOf(assessmentId), status: 'draft', author: officer });
    expect(Report.parse(state)).toEqual(state);
    expect(events).toMatchObject([{ name: 'ReportDrafted', data: { reportDueOn: '2026-10-26' } }]);
  });

  it('happens once, and only to a completed assessment', () => {
    expect(draftReport(aDraft(), { assessment: aCompletedAssessment() })).toBeUndefined();
    expect(refused(draftReport(undefined, { assessment: anOpenAssessment() })).kind).toBe('conflict');
  });

  it('reads area by area in the programme’s order, good examples first', () => {
    const read = reportAsRead(aDraft());
    expect(ReportAsRead.parse(read)).toEqual(read);
    expect(read.title).toBe('Kvalitetsrapport');
    expect(read.sections.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Personal',
      '2 Hälso- och sjukvård',
      '3 Verksamhetsobservation',
    ]);
    const [staff] = read.sections;
    expect(staff?.findings.map(({ kind }) => kind)).toEqual(['goodExample', 'improvementArea', 'deficiency']);
    expect(staff?.criteria).toMatchObject([
      { name: 'Kompetens', step: 'Delvis uppfyllt' },
      { name: 'Rekrytering', step: 'Uppfyllt' },
    ]);
    expect(staff?.requirements).toMatchObject([{ outcome: 'notMet', criticality: 'high' }]);
    expect(staff?.findings.at(-1)?.restsOnNames).toEqual([
      'Minst åtta av tio i personalen har yrkesutbildning.',
    ]);
  });

  it('does not show how many answered when they were few', () => {
    const drafted = (respondents: number) => {
      const given = withInterview(withJudgements(anOpenAssessment()));
      const plan = { methodId: 'observation', plannedOn: '2026-10-05', notice: 'announced' as const };
      const planned = accepted(planOccasion(given, plan, on('2026-10-01'))).state;
      const survey = { occasionId: 'occasion-2', carriedOutOn: '2026-10-05', respondents };
      const held = accepted(carryOutOccasion(planned, survey, on('2026-10-05'))).state;
      const assessment = accepted(completeAssessment(held, on('2026-10-07'))).state;
      return accepted(draftReport(undefined, { assessment })).state.occasions[1];
    };
    expect(drafted(5)).toMatchObject({ respondents: 5, isSmallGroup: false });
    expect(drafted(4)).not.toHaveProperty('respondents');
    expect(drafted(4)?.isSmallGroup).toBe(true);
  });
});

describe('editing a section', () => {
  const edit = (report: Report, areaId = 'personal', when = '2026-10-08') =>
    editSection(
      report,
      {
        areaId,
        content: {
          text: 'Omarbetat.',
          criteria: { kompetens: { outcome: 'uppfyllt' }, rekrytering: { outcome: 'uppfyllt' } },
          requirements: { grundutbildning: { outcome: 'met' } },
        },
      },
      on(when),
    );

  it('reworks a draft, and again what the unit has remarked on', () => {
    const { state, events } = accepted(edit(aDraft()));
    expect(state.sections['personal']).toMatchObject({ text: 'Omarbetat.', version: 2, findings: [] });
    expect(events[0].data).toMatchObject({ areaId: 'personal', version: 2 });
    expect(accepted(edit(aRemarkedReport())).events).toHaveLength(1);
  });

  it('leaves the text alone while the unit checks it, until the time has passed', () => {
    expect(refused(edit(aSharedReport(), 'personal', '2026-10-19'))).toEqual({
      kind: 'conflict',
      violations: ['report.isEditable'],
    });
    expect(accepted(edit(aSharedReport(), 'personal', '2026-10-20')).events).toHaveLength(1);
  });

  it('changes nothing in an established report', () => {
    expect(refused(edit(anEstablishedReport())).violations).toEqual(['report.isEditable']);
  });

  it('keeps the rules of findings', () => {
    const content = { findings: [{ kind: 'remark' as const, text: 'Löst påstående.' }] };
    const edited = editSection(aDraft(), { areaId: 'personal', content }, on('2026-10-08'));
    expect(refused(edited).violations).toEqual(['assessment.findingHasBasis /findings/0/restsOn']);
    expect(refused(edit(aDraft(), 'lokaler')).violations).toEqual(['report.knownSection areaId']);
  });

  it('does not share what is no longer judged', () => {
    const content = { criteria: { kompetens: { outcome: 'uppfyllt' } } };
    const torn = accepted(editSection(aDraft(), { areaId: 'personal', content }, on('2026-10-08'))).state;
    expect(refused(shareForFactCheck(torn, on('2026-10-08'))).violations).toEqual([
      'assessment.criterionIsJudged /sections/personal/criteria/rekrytering',
      'assessment.requirementIsJudged /sections/personal/requirements/grundutbildning',
    ]);
  });
});

describe('what the unit reads', () => {
  it('is nothing of a draft, and all of it from the sharing on', () => {
    expect(reportSeenByUnit(aDraft())).toBeUndefined();
    expect(reportSeenByUnit(aSharedReport())?.sections).toHaveLength(3);
  });
});
