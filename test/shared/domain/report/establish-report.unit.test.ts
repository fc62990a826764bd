import { describe, expect, it } from 'vitest';
import { correctReport } from '#shared/domain/report/correct-report.ts';
import { askToEstablish, establishReport } from '#shared/domain/report/establish-report.ts';
import { handOver } from '#shared/domain/report/hand-over.ts';
import { publishReport } from '#shared/domain/report/publish-report.ts';
import { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import {
  accepted,
  aPerson,
  aPrivateUnit,
  head,
  manager,
  officer,
  on,
  provider,
  refused,
} from '../assessment/an-assessment.ts';
import {
  aConsideredReport,
  aDraft,
  anEstablishedReport,
  aPublishedReport,
  aRemarkedReport,
  aSharedReport,
} from './a-report.ts';

const establish = (report: Report, by = head, when = '2026-10-19') =>
  establishReport(report, {}, on(when, by));
const successor = aPerson('d');

describe('establishing a report', () => {
  it('is done by another than the author, with the delegation it rests on', () => {
    const given = { delegation: 'Delegationsordning 3.2' };
    const { state, events } = accepted(establishReport(aConsideredReport(), given, on('2026-10-19', head)));
    expect(state.establishment).toEqual({
      establishedOn: '2026-10-19',
      establishedBy: head.personId,
      ...given,
    });
    expect(events).toMatchObject([{ name: 'ReportEstablished', data: { version: 1 } }]);
    expect(Report.parse(state)).toEqual(state);
  });

  it('refuses an author establishing their own report, also one they have handed over', () => {
    const no = { kind: 'forbidden', violations: ['report.notByTheAuthor'] };
    expect(refused(establish(aConsideredReport(), officer))).toEqual(no);
    const handedOver = accepted(handOver(aConsideredReport(), { from: officer, to: successor })).state;
    expect(refused(establish(handedOver, officer))).toEqual(no);
    expect(refused(establish(handedOver, successor))).toEqual(no);
    expect(accepted(establish(handedOver)).events).toHaveLength(1);
  });

  it('waits for the unit’s answer until its time has passed', () => {
    expect(refused(establish(aSharedReport(), head, '2026-10-19'))).toEqual({
      kind: 'conflict',
      violations: ['report.factCheckAwaited /factCheck/answer'],
    });
    expect(accepted(establish(aSharedReport(), head, '2026-10-20')).state.status).toBe('established');
  });

  it('waits for every remark to be considered, and for the sharing', () => {
    expect(refused(establish(aRemarkedReport())).violations).toEqual([
      'report.remarkConsidered /factCheck/remarks/0',
    ]);
    expect(refused(establish(aDraft())).violations).toEqual(['report.notYetShared /factCheck']);
    expect(refused(establish(anEstablishedReport())).violations).toEqual(['report.notAlreadyEstablished']);
  });

  it('can be asked of somebody, who is then waited for; never of the author', () => {
    const ask = (establisher = head) =>
      askToEstablish(aConsideredReport(), { establisher }, on('2026-10-16'));
    const { state, events } = accepted(ask());
    expect(events).toMatchObject([{ name: 'EstablishmentAsked', data: { establisherId: head.personId } }]);
    expect(reportRules.involved(state)).toContainEqual({
      person: head,
      waitsFor: { task: 'establishReport', dueOn: '2026-10-26' },
    });
    expect(askToEstablish(state, { establisher: head }, on('2026-10-17'))).toBeUndefined();
    expect(refused(ask(officer)).violations).toEqual(['report.notByTheAuthor /establisherId']);
  });
});

describe('handing a report over to the unit', () => {
  it('starts the time for read-through and plan, and counts the findings', () => {
    const { state, events } = accepted(publishReport(anEstablishedReport(), on('2026-10-20')));
    expect(events).toMatchObject([
      {
        name: 'ReportPublished',
        data: {
          publishedOn: '2026-10-20',
          readThroughDueOn: '2026-11-10',
          planDueOn: '2026-11-19',
          findings: { strength: 0, goodExample: 1, improvementArea: 1, remark: 0, deficiency: 1 },
        },
      },
    ]);
    expect(state.publication).toMatchObject({ isSentDocument: false });
    expect(Report.parse(state)).toEqual(state);
  });

  it('sends a document when the unit is a private provider’s', () => {
    expect(aPublishedReport({ unit: aPrivateUnit() }).publication).toMatchObject({
      isSentDocument: true,
      counterpartId: provider,
    });
  });

  it('is done once, to an established report', () => {
    for (const report of [aConsideredReport(), aPublishedReport()]) {
      expect(refused(publishReport(report, on('2026-10-21')))).toEqual({
        kind: 'conflict',
        violations: ['report.establishedToPublish'],
      });
    }
  });
});

describe('correcting a report', () => {
  const content = (report: Report) => {
    const { findings, criteria, requirements } = report.sections['personal'] as Report['sections'][string];
    return { findings, criteria, requirements };
  };
  const correct = (report: Report, changes: object, by = head) =>
    correctReport(
      report,
      {
        reason: 'Antalet anställda var fel.',
        sections: [{ areaId: 'personal', content: { ...content(report), ...changes } }],
      },
      on('2026-11-02', by),
    );

  it('makes a new version with its reason', () => {
    const { state, events } = accepted(correct(aPublishedReport(), { text: '14 anställda.' }));
    expect(state).toMatchObject({ version: 2, status: 'published' });
    expect(state.sections['personal']?.text).toBe('14 anställda.');
    expect(state.corrections).toMatchObject([
      { version: 2, areaIds: ['personal'], correctedBy: head.personId },
    ]);
    expect(events).toMatchObject([{ name: 'ReportCorrected', data: { version: 2 } }]);
    expect(Report.parse(state)).toEqual(state);
  });

  it('keeps the earlier texts: they differ from what the rules call the report’s texts now', () => {
    const before = aPublishedReport();
    const after = accepted(correct(before, { text: '14 anställda.' })).state;
    expect(reportRules.texts(after)).not.toEqual(reportRules.texts(before));
  });

  it('takes another than the author, and an established report', () => {
    expect(refused(correct(aPublishedReport(), { text: 'Nytt.' }, officer)).kind).toBe('forbidden');
    expect(refused(correct(aConsideredReport(), { text: 'Nytt.' })).violations).toEqual([
      'report.establishedToCorrect',
    ]);
  });

  it('neither takes away nor adds findings, nor leaves anything unjudged, nor changes nothing', () => {
    expect(refused(correct(aPublishedReport(), { findings: [], criteria: {} })).violations).toEqual([
      'assessment.criterionIsJudged /sections/0/content/criteria/kompetens',
      'assessment.criterionIsJudged /sections/0/content/criteria/rekrytering',
      'report.correctionKeepsFindings /sections/0/content/findings',
    ]);
    expect(refused(correct(aPublishedReport(), {})).violations).toEqual([
      'report.correctionChanges /sections/0/content',
    ]);
    const sections = [
      { areaId: 'lokaler', content: {} },
      { areaId: 'personal', content: { ...content(aPublishedReport()), text: 'Ett.' } },
      { areaId: 'personal', content: { ...content(aPublishedReport()), text: 'Två.' } },
    ];
    const twice = correctReport(aPublishedReport(), { reason: 'Fel.', sections }, on('2026-11-02', head));
    expect(refused(twice).violations).toEqual([
      'report.knownSection /sections/0/areaId',
      'report.sectionNamedOnce /sections/2/areaId',
    ]);
  });
});

describe('handing over people’s parts', () => {
  it('asks for another establisher when the one asked becomes the author', () => {
    const asked = accepted(
      askToEstablish(aConsideredReport(), { establisher: head }, on('2026-10-16')),
    ).state;
    const { state, events } = accepted(handOver(asked, { from: officer, to: head }));
    expect(state).toMatchObject({ author: head, formerAuthors: [officer] });
    expect(state).not.toHaveProperty('establisher');
    expect(events).toMatchObject([{ data: { parts: ['author'] } }]);
  });

  it('moves the establisher and the manager, once each', () => {
    const asked = accepted(
      askToEstablish(aConsideredReport(), { establisher: head }, on('2026-10-16')),
    ).state;
    const moved = accepted(handOver(asked, { from: head, to: successor })).state;
    expect(moved.establisher).toEqual(successor);
    expect(handOver(moved, { from: head, to: successor })).toBeUndefined();
    const { state } = accepted(handOver(aSharedReport(), { from: manager, to: successor }));
    expect(state.unit.manager).toEqual(successor);
  });
});
