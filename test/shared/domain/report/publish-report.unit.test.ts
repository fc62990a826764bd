import { describe, expect, it } from 'vitest';
import type { AreaContent } from '#shared/domain/assessment/area-content.ts';
import type { Circumstances } from '#shared/domain/decision.ts';
import { Refusal, refuse } from '#shared/domain/refusal.ts';
import { askToEstablish, establishReport } from '#shared/domain/report/establish-report.ts';
import { publishReport } from '#shared/domain/report/publish-report.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
import { accepted, head, manager, officer, on } from '../assessment/an-assessment.ts';
import {
  aConsideredReport,
  aDraft,
  anEstablishedReport,
  answer,
  aPublishedReport,
  aRemarkedReport,
  aSharedReport,
  bySystem,
  ids,
  pinned,
} from './a-report.ts';

const { reportId, unitId } = ids;
const conflict = (violations: ConstructorParameters<typeof Refusal>[1]) =>
  new Refusal('conflict', violations);

describe('establishing', () => {
  const establish = (report: Report, at: Circumstances = on('2026-10-19', head), how = {}) =>
    establishReport(report, how, at);
  const ask = (report: Report, establisher = head, when = '2026-10-16') =>
    askToEstablish(report, { establisher }, on(when));

  it('says who did it, on what delegation; a function is nobody', () => {
    const events = [{ name: 'ReportEstablished', data: { ...ids, establishedOn: '2026-10-19', version: 1 } }];
    const considered = aConsideredReport();
    expect(establish(considered)).toStrictEqual({
      state: {
        ...considered,
        status: 'established',
        establishment: { establishedOn: '2026-10-19', establishedBy: head.personId },
      },
      events,
    });
    expect(establish(considered, bySystem('2026-10-19'), { delegation: '3.2' })).toStrictEqual({
      state: {
        ...considered,
        status: 'established',
        establishment: { establishedOn: '2026-10-19', delegation: '3.2' },
      },
      events,
    });
  });

  it('is asked of one person at a time', () => {
    const considered = aConsideredReport();
    const asked = accepted(ask(considered));
    expect(asked).toStrictEqual({
      state: { ...considered, establisher: head },
      events: [
        {
          name: 'EstablishmentAsked',
          data: { reportId, unitId, establisherId: head.personId },
        },
      ],
    });
    expect(ask(asked.state)).toBeUndefined();
    expect(accepted(ask(asked.state, manager)).state.establisher).toEqual(manager);
    expect(ask(considered, officer)).toEqual(
      refuse('invalid', rules.notByTheAuthor, { field: '/establisherId' }),
    );
  });

  it('waits for all that is unsettled, asked for or done', () => {
    const awaited = conflict([
      { rule: rules.factCheckAwaited, field: '/factCheck/answer', limit: '2026-10-19' },
    ]);
    expect(ask(aSharedReport(), head, '2026-10-19')).toEqual(awaited);
    expect(establish(aSharedReport())).toEqual(awaited);
    const unconsidered = conflict([
      { rule: rules.remarkConsidered, field: '/factCheck/remarks/0', received: 'remark-1' },
    ]);
    expect(ask(aRemarkedReport())).toEqual(unconsidered);
    expect(establish(aRemarkedReport())).toEqual(unconsidered);
    expect(establish(aDraft())).toEqual(conflict([{ rule: rules.notYetShared, field: '/factCheck' }]));
    for (const report of [anEstablishedReport(), aPublishedReport()])
      expect(establish(report)).toEqual(conflict([{ rule: rules.notAlreadyEstablished }]));
  });

  it('does not wait for an answer that has come, whatever its day was', () => {
    const early = answer(aSharedReport(), { answer: 'noRemarks' }, { when: '2026-10-09' });
    expect(accepted(establish(early, on('2026-10-09', head))).state.status).toBe('established');
  });

  it('is of whole sections', () => {
    const { personal, ...others } = aConsideredReport().sections;
    const torn = {
      ...personal,
      criteria: {},
      requirements: { grundutbildning: { outcome: 'met' } },
    } as AreaContent;
    expect(establish({ ...aConsideredReport(), sections: { ...others, personal: torn } })).toMatchObject({
      kind: 'conflict',
      violations: [
        { field: '/sections/personal/criteria/kompetens' },
        { field: '/sections/personal/criteria/rekrytering' },
      ],
    });
  });
});

describe('handing over to the unit', () => {
  const publication = { publishedOn: '2026-10-20', readThroughDueOn: '2026-11-10', planDueOn: '2026-11-19' };

  it('starts the time for read-through and plan', () => {
    const established = anEstablishedReport();
    expect(publishReport(established, on('2026-10-20'))).toStrictEqual({
      state: {
        ...established,
        status: 'published',
        publication: { ...publication, isSentDocument: false, counterpartId: '0184' },
      },
      events: [
        {
          name: 'ReportPublished',
          data: {
            ...ids,
            ...pinned,
            ...publication,
            findings: { goodExample: 1, strength: 0, improvementArea: 1, remark: 0, deficiency: 1 },
          },
        },
      ],
    });
    expect(publishReport(aPublishedReport(), on('2026-10-21'))).toEqual(
      refuse('conflict', rules.establishedToPublish, { received: 'published' }),
    );
  });

  it('counts time past the organisation’s closed days', () => {
    const closed = { ...anEstablishedReport(), closedDays: ['2026-11-10', '2026-11-19'] };
    expect(accepted(publishReport(closed, on('2026-10-20'))).state.publication).toMatchObject({
      readThroughDueOn: '2026-11-11',
      planDueOn: '2026-11-20',
    });
    const shared = accepted(shareForFactCheck({ ...aDraft(), closedDays: ['2026-10-19'] }, on('2026-10-08')));
    expect(shared.state.factCheck?.answerDueOn).toBe('2026-10-20');
  });
});
