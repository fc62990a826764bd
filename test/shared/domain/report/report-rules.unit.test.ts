import { describe, expect, it } from 'vitest';
import { agendaOfReport } from '#shared/domain/report/agenda-of-report.ts';
import { askToEstablish, establishReport } from '#shared/domain/report/establish-report.ts';
import { figuresOfReport } from '#shared/domain/report/figures-of-report.ts';
import { planReadThrough } from '#shared/domain/report/plan-read-through.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { isKnownToUnit, reportRules } from '#shared/domain/report/report-rules.ts';
import { accepted, aPrivateUnit, head, manager, officer, on, provider } from '../assessment/an-assessment.ts';
import {
  aConsideredReport,
  aDraft,
  adopted,
  aLateReport,
  anEstablishedReport,
  aPublishedReport,
  aReadReport,
  aRemarkedReport,
  aSharedReport,
  ids,
  lapsed,
  readThrough,
} from './a-report.ts';

const { unitId } = ids;
const asked = (): Report =>
  accepted(askToEstablish(aConsideredReport(), { establisher: head }, on('2026-10-16'))).state;

describe('whom a report waits for', () => {
  const dueOn = '2026-10-26';
  it.each<[string, () => Report, readonly object[]]>([
    ['a draft', aDraft, [{ person: officer, waitsFor: { task: 'writeReport', dueOn } }]],
    [
      'a report with the unit',
      aSharedReport,
      [{ person: manager, waitsFor: { task: 'answerFactCheck', dueOn: '2026-10-19' } }, { person: officer }],
    ],
    [
      'a report the unit was silent about',
      lapsed,
      [{ person: officer, waitsFor: { task: 'askToEstablish', dueOn } }, { person: manager }],
    ],
    [
      'a report with remarks',
      aRemarkedReport,
      [{ person: officer, waitsFor: { task: 'considerRemarks', dueOn } }, { person: manager }],
    ],
    [
      'a report whose remarks are considered',
      aConsideredReport,
      [{ person: officer, waitsFor: { task: 'askToEstablish', dueOn } }, { person: manager }],
    ],
    [
      'a report somebody is asked to establish',
      asked,
      [
        { person: head, waitsFor: { task: 'establishReport', dueOn } },
        { person: officer },
        { person: manager },
      ],
    ],
    [
      'an established report',
      anEstablishedReport,
      [{ person: officer, waitsFor: { task: 'publishReport', dueOn } }, { person: manager }],
    ],
    [
      'a report that the one who was asked has established',
      () => accepted(establishReport(asked(), {}, on('2026-10-19', head))).state,
      [
        { person: officer, waitsFor: { task: 'publishReport', dueOn } },
        { person: manager },
        { person: head },
      ],
    ],
    [
      'a report that is handed over',
      aPublishedReport,
      [
        { person: manager, waitsFor: { task: 'recordReadThrough', dueOn: '2026-11-10' } },
        { person: officer },
      ],
    ],
    ['a report that is read through', aReadReport, [{ person: officer }, { person: manager }]],
    [
      'a report whose plan is late',
      aLateReport,
      [{ person: manager, waitsFor: { task: 'adoptPlan', dueOn: '2026-11-19' } }, { person: officer }],
    ],
    [
      'a report whose late plan is adopted',
      () => accepted(adopted(aLateReport())).state,
      [{ person: officer }, { person: manager }],
    ],
  ])('is told of %s', (_, report, involved) => {
    expect(reportRules.involved(report())).toStrictEqual(involved);
  });
});

describe('a report as its store sees it', () => {
  it('is listed by its unit, its status and when it is due', () => {
    const summary = {
      bodyId: 'omvardnadsnamnden',
      unitId,
      unitName: 'Hemtjänst Lönnen (fiktiv)',
      isFictional: true,
      title: 'Kvalitetsrapport',
      caseNumber: 'ON/2026:117',
      assessmentId: aDraft().assessmentId,
      status: 'draft',
      version: 1,
      reportDueOn: '2026-10-26',
      isKnownToUnit: false,
    };
    expect(reportRules.summary(aDraft())).toEqual(summary);
    expect(reportRules.summary(aPublishedReport())).toEqual({
      ...summary,
      status: 'published',
      publishedOn: '2026-10-20',
      isKnownToUnit: true,
    });
    expect(reportRules.belongsTo(aDraft())).toEqual({
      bodyId: 'omvardnadsnamnden',
      unitId,
    });
    expect([isKnownToUnit(aDraft()), isKnownToUnit(aSharedReport())]).toEqual([false, true]);
  });

  it('is shared with the provider of a private unit from the sharing on', () => {
    const unit = aPrivateUnit();
    const share = [{ organisationId: provider, relation: 'unitProvider' }];
    expect(reportRules.sharedWith(aDraft({ unit }))).toEqual([]);
    expect(reportRules.sharedWith(aSharedReport({ unit }))).toEqual(share);
    expect(reportRules.sharedWith(aSharedReport())).toEqual([]);
  });

  it('keeps its texts apart', () => {
    const report = aReadReport();
    expect(
      reportRules.texts({ ...report, factCheck: { ...report.factCheck, comment: 'Tack.' } } as Report),
    ).toEqual({
      sections: report.sections,
      comment: 'Tack.',
      remarks: report.factCheck?.remarks,
      corrections: [],
      readThrough,
    });
    expect(reportRules.texts(aDraft())).toEqual({ sections: aDraft().sections, corrections: [] });
  });

  it('counts how long it took from the last occasion, once it is handed over', () => {
    expect(figuresOfReport(anEstablishedReport())).toBeUndefined();
    const { unit, programme } = aDraft();
    expect(reportRules.figures?.(aPublishedReport())).toEqual({
      on: '2026-10-20',
      programmeId: programme.programmeId,
      programme: 'Uppföljning av hemtjänst',
      unitId: unit.unitId,
      unitName: unit.name,
      operation: 'own',
      bodyId: 'omvardnadsnamnden',
      leadDays: 15,
    });
  });
});

describe('the year of a report', () => {
  const shared = { name: 'Kvalitetsrapport', unitName: 'Hemtjänst Lönnen (fiktiv)' };
  const factCheck = {
    ...shared,
    key: 'fact-check',
    matter: 'factCheckDue',
    on: '2026-10-19',
    people: [manager, officer],
  };
  const due = { ...shared, key: 'read-through', matter: 'readThrough', on: '2026-11-10', people: [manager] };
  const planned = () =>
    accepted(planReadThrough(aPublishedReport(), { plannedOn: '2026-11-03' }, on('2026-10-21'))).state;

  it.each<[string, () => Report, readonly object[]]>([
    ['nothing of a draft', aDraft, []],
    ['the fact check', aSharedReport, [factCheck]],
    ['nothing when its time has passed', lapsed, []],
    ['nothing when it is answered', aRemarkedReport, []],
    ['the read-through by when it is due', aPublishedReport, [due]],
    ['the read-through by its day', planned, [{ ...due, on: '2026-11-03', people: [manager, officer] }]],
    ['nothing when it is read through', aReadReport, []],
  ])('holds %s', (_, report, entries) => {
    expect(agendaOfReport(report())).toEqual(entries);
  });
});
