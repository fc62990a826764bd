import { describe, expect, it } from 'vitest';
import { answerFactCheck } from '#shared/domain/report/answer-fact-check.ts';
import { considerRemark } from '#shared/domain/report/consider-remark.ts';
import { askToEstablish } from '#shared/domain/report/establish-report.ts';
import { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { ring } from '#shared/domain/report/ring.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
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
import { aDraft, anEstablishedReport, answer, aRemarkedReport, aSharedReport } from './a-report.ts';

const waiting = (report: Report) =>
  reportRules.involved(report).flatMap(({ person, waitsFor }) => (waitsFor ? [{ person, ...waitsFor }] : []));

describe('sharing for fact check', () => {
  it('asks the unit for an answer within the programme’s time and gives a private provider its share', () => {
    const draft = aDraft({ unit: aPrivateUnit() });
    expect(reportRules.sharedWith(draft)).toEqual([]);
    const { state, events } = accepted(shareForFactCheck(draft, on('2026-10-08')));
    expect(events).toMatchObject([{ name: 'ReportSharedForFactCheck', data: { answerDueOn: '2026-10-19' } }]);
    expect(reportRules.sharedWith(state)).toEqual([{ organisationId: provider, relation: 'unitProvider' }]);
    expect(waiting(state)).toEqual([
      { person: aPerson('b', provider), task: 'answerFactCheck', dueOn: '2026-10-19' },
    ]);
  });

  it('is done once', () => {
    expect(refused(shareForFactCheck(aSharedReport(), on('2026-10-09'))).violations).toEqual([
      'report.isDraft',
    ]);
  });
});

describe('answering the fact check', () => {
  it('dates each remark and keeps the unit’s comment; the author considers them', () => {
    const given = {
      answer: 'remarks' as const,
      remarks: [{ areaId: 'personal', text: 'Vi är 14.' }, { text: 'Fel enhetsnamn.' }],
      comment: 'Vi delar helhetsbilden.',
    };
    const { state, events } = accepted(answerFactCheck(aSharedReport(), given, on('2026-10-14', manager)));
    expect(Report.parse(state)).toEqual(state);
    expect(state.factCheck).toMatchObject({
      answeredBy: manager,
      comment: 'Vi delar helhetsbilden.',
      isReceivedDocument: false,
      remarks: [
        { remarkId: 'remark-1', remarkedOn: '2026-10-14' },
        { remarkId: 'remark-2', remarkedOn: '2026-10-14' },
      ],
    });
    expect(events).toMatchObject([
      { data: { answer: 'remarks', remarkIds: ['remark-1', 'remark-2'], hasComment: true } },
    ]);
    expect(JSON.stringify(events)).not.toContain('14 ');
    expect(waiting(state)).toEqual([{ person: officer, task: 'considerRemarks', dueOn: '2026-10-26' }]);
  });

  it('is a received document when it comes from a private provider', () => {
    const report = aSharedReport({ unit: aPrivateUnit() });
    const { factCheck } = answer(report, { answer: 'noRemarks' }, { by: aPerson('b', provider) });
    expect(factCheck).toMatchObject({
      isReceivedDocument: true,
      counterpartId: provider,
      answeredOn: '2026-10-14',
    });
  });

  it('refuses remarks that are none, none that are some, and remarks on unknown sections', () => {
    const give = (given: Parameters<typeof answer>[1]) =>
      refused(answerFactCheck(aSharedReport(), given, on('2026-10-14', manager))).violations;
    expect(give({ answer: 'remarks' })).toEqual(['report.answerMatchesRemarks /remarks']);
    expect(give({ answer: 'noRemarks', remarks: [{ areaId: 'lokaler', text: 'Fel.' }] })).toEqual([
      'report.knownSection /remarks/0/areaId',
      'report.answerMatchesRemarks /remarks',
    ]);
  });

  it('is given once, after the sharing and before the report is established', () => {
    for (const report of [aDraft(), aRemarkedReport(), anEstablishedReport()]) {
      const given = answerFactCheck(report, { answer: 'noRemarks' }, on('2026-10-20', manager));
      expect(refused(given)).toEqual({ kind: 'conflict', violations: ['report.factCheckOpen'] });
    }
  });

  it('is welcome late; remarks then take back the request to establish, no remarks do not', () => {
    const asked = accepted(askToEstablish(aSharedReport(), { establisher: head }, on('2026-10-20'))).state;
    const late = { when: '2026-10-21' };
    expect(answer(asked, { answer: 'noRemarks' }, late).establisher).toEqual(head);
    const remarked = answer(asked, { answer: 'remarks', remarks: [{ text: 'Fel.' }] }, late);
    expect(remarked).not.toHaveProperty('establisher');
  });
});

describe('considering a remark', () => {
  const consider = (report: Report, changes: Partial<Parameters<typeof considerRemark>[1]>) =>
    considerRemark(report, { remarkId: 'remark-1', outcome: 'considered', ...changes }, on('2026-10-15'));

  it('needs a reason only when it is not taken into account', () => {
    expect(refused(consider(aRemarkedReport(), { outcome: 'notConsidered' })).violations).toEqual([
      'report.remarkRefusedWithReason /reason',
    ]);
    const { state, events } = accepted(
      consider(aRemarkedReport(), { outcome: 'notConsidered', reason: 'Siffran kommer från er.' }),
    );
    expect(events[0].data).toMatchObject({ outcome: 'notConsidered' });
    expect(waiting(state)).toEqual([{ person: officer, task: 'askToEstablish', dueOn: '2026-10-26' }]);
  });

  it('can be thought over, but the same again changes nothing', () => {
    const once = accepted(consider(aRemarkedReport(), {})).state;
    expect(consider(once, {})).toBeUndefined();
    const other = consider(once, { outcome: 'notConsidered', reason: 'Vi frågade igen.' });
    expect(accepted(other).events).toHaveLength(1);
  });

  it('knows its remarks, and ends when the report is established', () => {
    expect(refused(consider(aRemarkedReport(), { remarkId: 'remark-2' })).kind).toBe('missing');
    expect(refused(consider(anEstablishedReport(), {})).kind).toBe('conflict');
  });
});

describe('the alarm of the fact check', () => {
  it('reminds the unit on the last day and lets the author go on the day after', () => {
    const shared = aSharedReport();
    expect(reportRules.wakeAt(shared)).toBe('2026-10-19T06:00:00.000Z');
    expect(ring(shared, on('2026-10-19T05:59:00.000Z'))).toBeUndefined();
    const reminded = accepted(ring(shared, on('2026-10-19T06:00:00.000Z')));
    expect(reminded.events.map(({ name }) => name)).toEqual(['FactCheckDue']);
    expect(reportRules.wakeAt(reminded.state)).toBe('2026-10-20T06:00:00.000Z');
    const lapsed = accepted(ring(reminded.state, on('2026-10-20T06:00:00.000Z')));
    expect(lapsed.events.map(({ name }) => name)).toEqual(['FactCheckUnanswered']);
    expect(reportRules.wakeAt(lapsed.state)).toBeUndefined();
    expect(waiting(lapsed.state)).toEqual([{ person: officer, task: 'askToEstablish', dueOn: '2026-10-26' }]);
  });

  it('passes over the reminder when the time passed during an outage', () => {
    const { state, events } = accepted(ring(aSharedReport(), on('2026-11-20')));
    expect(events.map(({ name }) => name)).toEqual(['FactCheckUnanswered']);
    expect(ring(state, on('2026-11-21'))).toBeUndefined();
  });

  it('is silent once the unit has answered', () => {
    expect(reportRules.wakeAt(aRemarkedReport())).toBeUndefined();
    expect(ring(aRemarkedReport(), on('2026-11-20'))).toBeUndefined();
  });
});
