import { describe, expect, it } from 'vitest';
import type { AreaContent } from '#shared/domain/assessment/area-content.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportAsRead, reportSeenByUnit, sectionAsRead } from '#shared/domain/report/report-as-read.ts';
import { aProgramme, officer } from '../assessment/an-assessment.ts';
import { aDraft, aPublishedReport, aSharedReport } from './a-report.ts';

const findingsOf = (report: Report) => report.sections['personal']?.findings ?? [];
/** A report whose section on one area holds something else. */
const withSection = (report: Report, areaId: string, changes: Partial<AreaContent>): Report => ({
  ...report,
  sections: { ...report.sections, [areaId]: { ...(report.sections[areaId] as AreaContent), ...changes } },
});

describe('a section as people read it', () => {
  it('has its names in place: of steps, criteria, requirements and what findings rest on', () => {
    const [good, develop, lacking] = findingsOf(aDraft());
    const report = withSection(aDraft(), 'personal', {
      text: 'Lugnt.',
      findings: findingsOf(aDraft()).toReversed(),
    });
    expect(sectionAsRead(report, 'personal')).toStrictEqual({
      areaId: 'personal',
      number: 1,
      name: 'Personal',
      role: 'judged',
      version: 1,
      text: 'Lugnt.',
      criteria: [
        { criterionId: 'kompetens', name: 'Kompetens', outcome: 'delvis-uppfyllt', step: 'Delvis uppfyllt' },
        { criterionId: 'rekrytering', name: 'Rekrytering', outcome: 'uppfyllt', step: 'Uppfyllt' },
      ],
      requirements: [
        {
          requirementId: 'grundutbildning',
          requirement: 'Minst åtta av tio i personalen har yrkesutbildning.',
          source: 'tender',
          criticality: 'high',
          outcome: 'notMet',
        },
      ],
      findings: [
        { ...good, restsOnNames: [] },
        { ...develop, restsOnNames: ['Kompetens'] },
        { ...lacking, restsOnNames: ['Minst åtta av tio i personalen har yrkesutbildning.'] },
      ],
    });
  });

  it('names an area that is its own measure, and shows no step for what is set aside', () => {
    const finding = { ...findingsOf(aDraft())[1], restsOn: { areaId: 'halso-och-sjukvard' } };
    const elsewhere = { ...finding, restsOn: { areaId: 'personal' } };
    const report = withSection(aDraft(), 'halso-och-sjukvard', {
      findings: [finding, elsewhere] as AreaContent['findings'],
    });
    expect(sectionAsRead(report, 'halso-och-sjukvard')).toStrictEqual({
      areaId: 'halso-och-sjukvard',
      number: 2,
      name: 'Hälso- och sjukvård',
      role: 'judged',
      version: 1,
      judgement: { outcome: 'notApplicable', reason: 'Enheten utför ingen hälso- och sjukvård.' },
      criteria: [],
      requirements: [],
      findings: [
        { ...finding, restsOnNames: ['Hälso- och sjukvård'] },
        { ...elsewhere, restsOnNames: [] },
      ],
    });
  });

  it('shows of criteria and requirements what is judged, with the requirement’s place in its document', () => {
    const report = withSection(aDraft(), 'personal', {
      criteria: { rekrytering: { outcome: 'uppfyllt' } },
      requirements: {},
    });
    const read = sectionAsRead(report, 'personal');
    expect(read?.criteria.map(({ criterionId }) => criterionId)).toEqual(['rekrytering']);
    expect(read?.requirements).toEqual([]);
    const requirements = report.agreement?.requirements.map((one) => ({ ...one, reference: '4.2' })) ?? [];
    const referred = { ...aDraft(), agreement: { ...aDraft().agreement, requirements } } as Report;
    expect(sectionAsRead(referred, 'personal')?.requirements).toMatchObject([{ reference: '4.2' }]);
  });

  it('is not there when the report or the programme does not have it', () => {
    expect(sectionAsRead(aDraft(), 'lokaler')).toBeUndefined();
    expect(sectionAsRead(aDraft(), 'constructor')).toBeUndefined();
  });
});

describe('a report as people read it', () => {
  it('has the names of its programme, and its sections in the programme’s order', () => {
    const report = aPublishedReport();
    const { programme, sections: _, agreement: __, ...rest } = report;
    const sections = Object.fromEntries(Object.entries(report.sections).toReversed());
    expect(reportAsRead({ ...report, sections })).toStrictEqual({
      ...rest,
      title: 'Kvalitetsrapport',
      programme: { programmeId: programme.programmeId, version: 1, title: 'Uppföljning av hemtjänst' },
      methodNames: { intervju: 'Intervju', observation: 'Observation' },
      sections: ['personal', 'halso-och-sjukvard', 'verksamhetsobservation'].map((areaId) =>
        sectionAsRead(report, areaId),
      ),
    });
  });

  it('leaves out the areas that it does not judge, and is nobody’s in the unit before the sharing', () => {
    const { personal: _, ...sections } = aDraft().sections;
    expect(reportAsRead({ ...aDraft(), sections }).sections.map(({ number }) => number)).toEqual([2, 3]);
    expect(reportSeenByUnit(aDraft())).toBeUndefined();
    expect(reportSeenByUnit(aSharedReport())).toEqual(reportAsRead(aSharedReport()));
  });
});

describe('what a plan opens from', () => {
  const [good, develop, lacking] = findingsOf(aPublishedReport());
  const area = { areaId: 'personal', areaName: 'Personal' };

  it('is every finding to answer, and the good examples', () => {
    const report = aPublishedReport();
    expect(planBasisOf(report)).toStrictEqual({
      reportId: report.reportId,
      assessmentId: report.assessmentId,
      organisationId: '0184',
      bodyId: 'omvardnadsnamnden',
      caseNumber: 'ON/2026:117',
      unit: report.unit,
      programme: aProgramme(),
      agreementId: report.agreement?.agreementId,
      officer,
      assessmentCompletedOn: '2026-10-07',
      publishedOn: '2026-10-20',
      planDueOn: '2026-11-19',
      closedDays: [],
      findings: [
        {
          ...area,
          findingId: develop?.findingId,
          kind: 'improvementArea',
          text: develop?.text,
          restsOn: { criterionId: 'kompetens' },
          isUrgent: false,
        },
        {
          ...area,
          findingId: lacking?.findingId,
          kind: 'deficiency',
          text: lacking?.text,
          restsOn: { requirementId: 'grundutbildning' },
          isUrgent: false,
          criticality: 'high',
        },
      ],
      goodExamples: [{ ...area, findingId: good?.findingId, text: good?.text }],
    });
  });

  it('holds remarks too, and no strengths; in the order of areas and kinds', () => {
    const of = (findingId: string, kind: string) =>
      ({ ...develop, findingId, kind, restsOn: {} }) as AreaContent['findings'][number];
    const kinds = ['deficiency', 'strength', 'remark', 'improvementArea'];
    const report = withSection(aPublishedReport(), 'halso-och-sjukvard', {
      findings: kinds.map((kind) => of(kind, kind)),
    });
    expect(planBasisOf(report).findings.map(({ findingId }) => findingId)).toEqual([
      '1-2',
      '1-1',
      'improvementArea',
      'remark',
      'deficiency',
    ]);
    expect(planBasisOf(report).goodExamples).toHaveLength(1);
  });

  it('names no agreement where none was held against, and no area without a section', () => {
    const { agreement: _, ...free } = aPublishedReport();
    const basis = planBasisOf(free);
    expect(basis).not.toHaveProperty('agreementId');
    expect(basis.findings.map((finding) => Object.hasOwn(finding, 'criticality'))).toEqual([false, false]);
    const { personal: __, ...sections } = aPublishedReport().sections;
    expect(planBasisOf({ ...aPublishedReport(), sections }).findings).toEqual([]);
  });

  it('is of a report that was handed over', () => {
    const report = aSharedReport();
    expect(() => planBasisOf(report)).toThrow(`Report ${report.reportId} has not been handed over`);
  });
});
