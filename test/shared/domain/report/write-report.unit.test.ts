import { describe, expect, it } from 'vitest';
import type { AreaContent } from '#shared/domain/assessment/area-content.ts';
import type { Assessment } from '#shared/domain/assessment/assessment.ts';
import { Refusal, refuse } from '#shared/domain/refusal.ts';
import { draftReport } from '#shared/domain/report/draft-report.ts';
import { editSection } from '#shared/domain/report/edit-section.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
import {
  aCompletedAssessment,
  accepted,
  anAgreement,
  anOpenAssessment,
  assessmentId,
  officer,
  on,
} from '../assessment/an-assessment.ts';
import { aDraft, anEstablishedReport, aPublishedReport, aSharedReport, ids, pinned } from './a-report.ts';

const { reportId } = ids;
const { unit, programme, scope } = aDraft();

describe('drafting', () => {
  const draft = (assessment: Assessment) => draftReport(undefined, { assessment });
  const [good, develop, lacking] = aDraft().sections['personal']?.findings ?? [];
  const section = (changes: Partial<AreaContent> = {}): AreaContent => ({
    criteria: {},
    requirements: {},
    findings: [],
    findingsNumbered: 0,
    version: 1,
    ...changes,
  });

  it('takes over what the assessment says, what is good first', () => {
    const assessment = aCompletedAssessment({ agreement: anAgreement() });
    expect(assessment.areas['personal']?.findings).toEqual([lacking, develop, good]);
    expect(draft(assessment)).toStrictEqual({
      state: {
        reportId,
        assessmentId,
        organisationId: '0184',
        bodyId: 'omvardnadsnamnden',
        caseNumber: 'ON/2026:117',
        unit,
        programme,
        agreement: anAgreement(),
        scope,
        closedDays: [],
        assessmentCompletedOn: '2026-10-07',
        lastOccasionOn: '2026-10-05',
        reportDueOn: '2026-10-26',
        occasions: [
          {
            methodId: 'intervju',
            notice: 'announced',
            carriedOutOn: '2026-10-05',
            rolesThatTookPart: [{ role: 'enhetschef', number: 1 }],
            isSmallGroup: false,
          },
        ],
        status: 'draft',
        version: 1,
        author: officer,
        formerAuthors: [],
        sections: {
          personal: section({
            criteria: { kompetens: { outcome: 'delvis-uppfyllt' }, rekrytering: { outcome: 'uppfyllt' } },
            requirements: { grundutbildning: { outcome: 'notMet' } },
            findings: [good, develop, lacking] as AreaContent['findings'],
            findingsNumbered: 3,
          }),
          'halso-och-sjukvard': section({
            judgement: { outcome: 'notApplicable', reason: 'Enheten utför ingen hälso- och sjukvård.' },
          }),
          verksamhetsobservation: section(),
        },
        corrections: [],
      },
      events: [{ name: 'ReportDrafted', data: { ...ids, ...pinned, reportDueOn: '2026-10-26' } }],
    });
  });

  it('tells of no agreement where none was held against, and of no occasion that was not', () => {
    const [interview] = aCompletedAssessment().occasions;
    const { carriedOutOn: _, ...cancelled } = { ...interview, status: 'cancelled' as const };
    const occasions = [interview, cancelled] as Assessment['occasions'];
    const { state } = accepted(draft({ ...aCompletedAssessment(), occasions }));
    expect(state).not.toHaveProperty('agreement');
    expect(state.occasions).toEqual(aDraft().occasions);
  });

  it('is of a completed assessment, with all its days', () => {
    const { completedOn: _, ...unfinished } = aCompletedAssessment();
    const { lastOccasionOn: __, ...unseen } = aCompletedAssessment();
    const { reportDueOn: ___, ...undue } = aCompletedAssessment();
    for (const assessment of [anOpenAssessment(), unfinished, unseen, undue] as Assessment[])
      expect(draft(assessment)).toEqual(
        refuse('conflict', rules.assessmentIsCompleted, { received: assessment.status }),
      );
    const reopened: Assessment = { ...aCompletedAssessment(), status: 'open' };
    expect(draft(reopened)).toBeInstanceOf(Refusal);
  });
});

describe('editing', () => {
  const edit = (report: Report, content: object, areaId = 'personal', when = '2026-10-08') =>
    editSection(report, { areaId, content }, on(when));
  const written = { text: 'Omarbetat.', requirements: { grundutbildning: { outcome: 'met' } } };

  it('replaces one section by its next version, and tells what of it has changed', () => {
    expect(edit(aDraft(), written)).toStrictEqual({
      state: {
        ...aDraft(),
        sections: {
          ...aDraft().sections,
          personal: {
            ...written,
            criteria: {},
            findings: [],
            findingsNumbered: 3,
            version: 2,
            savedAt: '2026-10-08T12:00:00.000Z',
            savedBy: officer.personId,
          },
        },
      },
      events: [
        {
          name: 'SectionEdited',
          data: {
            reportId,
            areaId: 'personal',
            version: 2,
            changed: ['text', 'criteria', 'requirements', 'findings'],
          },
        },
      ],
    });
  });

  it('numbers a new finding by its area’s place in the programme', () => {
    const findings = [{ kind: 'strength', text: 'Lugna måltider.' }];
    const { state } = accepted(edit(aDraft(), { findings }, 'halso-och-sjukvard'));
    expect(state.sections['halso-och-sjukvard']?.findings.map(({ findingId }) => findingId)).toEqual(['2-1']);
  });

  it('changes nothing when the same is sent again', () => {
    expect(edit(accepted(edit(aDraft(), written)).state, written)).toBeUndefined();
  });

  it('is held to the rules of any section', () => {
    expect(edit(aDraft(), { criteria: { kompetens: { outcome: 'okänt' } } })).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/criteria/kompetens/outcome' }],
    });
  });

  it('is of a section that the report has', () => {
    const { personal: _, ...sections } = aDraft().sections;
    const unknown = (received: string) =>
      refuse('missing', rules.knownSection, { field: 'areaId', received });
    expect(edit(aDraft(), written, 'lokaler')).toEqual(unknown('lokaler'));
    expect(edit(aDraft(), written, 'constructor')).toEqual(unknown('constructor'));
    expect(edit({ ...aDraft(), sections }, written)).toEqual(unknown('personal'));
    const stray = {
      ...aDraft(),
      sections: { ...sections, lokaler: aDraft().sections['personal'] },
    } as Report;
    expect(edit(stray, written, 'lokaler')).toEqual(unknown('lokaler'));
  });

  it.each<[string, Report, string]>([
    ['is with the unit', aSharedReport(), 'factCheck'],
    ['is established', anEstablishedReport(), 'established'],
    ['is handed over', aPublishedReport(), 'published'],
  ])('is refused while the report %s', (_, report, received) => {
    expect(edit(report, written, 'personal', '2026-10-19')).toEqual(
      refuse('conflict', rules.isEditable, { received }),
    );
  });
});

describe('sharing', () => {
  it('gives the unit its time, and is of a draft', () => {
    const factCheck = { sharedOn: '2026-10-08', answerDueOn: '2026-10-19', remarks: [] };
    expect(shareForFactCheck(aDraft(), on('2026-10-08'))).toStrictEqual({
      state: { ...aDraft(), status: 'factCheck', factCheck },
      events: [{ name: 'ReportSharedForFactCheck', data: { ...ids, answerDueOn: '2026-10-19' } }],
    });
    expect(shareForFactCheck(aSharedReport(), on('2026-10-08'))).toEqual(
      refuse('conflict', rules.isDraft, { received: 'factCheck' }),
    );
  });

  it('names what is missing as a conflict, and asks nothing of what the programme no longer has', () => {
    const { personal, ...others } = aDraft().sections;
    const torn = { ...personal, criteria: {} } as AreaContent;
    expect(
      shareForFactCheck({ ...aDraft(), sections: { ...others, personal: torn } }, on('2026-10-08')),
    ).toMatchObject({
      kind: 'conflict',
      violations: [{}, { field: '/sections/personal/criteria/rekrytering' }],
    });
    const stray = { ...aDraft(), sections: { ...aDraft().sections, lokaler: torn } };
    expect(accepted(shareForFactCheck(stray, on('2026-10-08'))).state.status).toBe('factCheck');
  });
});
