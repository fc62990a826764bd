import { describe, expect, it } from 'vitest';
import type { AreaContent } from '#shared/domain/assessment/area-content.ts';
import type { Circumstances } from '#shared/domain/decision.ts';
import { Refusal, refuse } from '#shared/domain/refusal.ts';
import { type CorrectReport, correctReport } from '#shared/domain/report/correct-report.ts';
import { askToEstablish } from '#shared/domain/report/establish-report.ts';
import { handOver } from '#shared/domain/report/hand-over.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { accepted, aPerson, head, manager, officer, on } from '../assessment/an-assessment.ts';
import {
  aConsideredReport,
  anEstablishedReport,
  aPublishedReport,
  aSharedReport,
  bySystem,
} from './a-report.ts';

const reason = 'Antalet anställda var fel.';
const personal = () => aPublishedReport().sections['personal'] as AreaContent;
const content = (changes: object = {}) => {
  const { findings, criteria, requirements } = personal();
  return { findings, criteria, requirements, ...changes };
};
const correct = (
  sections: CorrectReport['sections'],
  { report = aPublishedReport(), at = on('2026-11-02', head) }: { report?: Report; at?: Circumstances } = {},
) => correctReport(report, { reason, sections }, at);
const text = '14 anställda.';
const section = (changes: object = { text }) => [{ areaId: 'personal', content: content(changes) }];

describe('correcting', () => {
  it('makes a new version of the sections that change, and says which and why', () => {
    const correction = {
      version: 2,
      reason,
      areaIds: ['personal'],
      correctedAt: '2026-11-02T12:00:00.000Z',
      correctedBy: head.personId,
    };
    const after = {
      ...personal(),
      text,
      version: 2,
      savedAt: '2026-11-02T12:00:00.000Z',
      savedBy: head.personId,
    };
    expect(correct(section())).toStrictEqual({
      state: {
        ...aPublishedReport(),
        version: 2,
        sections: { ...aPublishedReport().sections, personal: after },
        corrections: [correction],
      },
      events: [
        {
          name: 'ReportCorrected',
          data: {
            reportId: aPublishedReport().reportId,
            unitId: aPublishedReport().unit.unitId,
            version: 2,
            areaIds: ['personal'],
          },
        },
      ],
    });
  });

  it('goes on from the correction before, also by a function and before the hand-over', () => {
    const once = accepted(correct(section())).state;
    const again = accepted(
      correct(section({ text: '15 anställda.' }), { report: once, at: bySystem('2026-11-03') }),
    );
    expect(again.state.version).toBe(3);
    expect(again.state.corrections).toStrictEqual([
      ...once.corrections,
      { version: 3, reason, areaIds: ['personal'], correctedAt: '2026-11-03T12:00:00.000Z' },
    ]);
    expect(accepted(correct(section(), { report: anEstablishedReport() })).state.status).toBe('established');
  });

  it('is of an established report, by another than who wrote it', () => {
    expect(correct(section(), { at: on('2026-11-02', officer) })).toEqual(
      refuse('forbidden', rules.notByTheAuthor),
    );
    expect(correct(section(), { report: aConsideredReport() })).toEqual(
      refuse('conflict', rules.establishedToCorrect, { received: 'answered' }),
    );
  });

  it('says of each section what is wrong with it, in its own place', () => {
    const [kept, ...others] = personal().findings;
    const sections = [
      { areaId: 'lokaler', content: {} },
      { areaId: 'personal', content: content({ text, findings: [kept, ...others.slice(1)] }) },
      { areaId: 'personal', content: content() },
    ] as CorrectReport['sections'];
    expect(correct(sections)).toEqual(
      new Refusal('invalid', [
        { rule: rules.knownSection, field: '/sections/0/areaId', received: 'lokaler' },
        { rule: rules.correctionKeepsFindings, field: '/sections/1/content/findings' },
        { rule: rules.sectionNamedOnce, field: '/sections/2/areaId', received: 'personal' },
        { rule: rules.correctionChanges, field: '/sections/2/content' },
      ]),
    );
  });

  it('holds the content to the rules of any section', () => {
    const refused = correct(section({ criteria: { kompetens: { outcome: 'okänt' } } }));
    expect(refused).toMatchObject({
      kind: 'invalid',
      violations: [
        { field: '/sections/0/content/criteria/kompetens/outcome' },
        { field: '/sections/0/content/criteria/rekrytering' },
      ],
    });
  });

  it('keeps each finding with its kind, in any order and in other words', () => {
    const [good, develop, lacking] = personal().findings;
    const reworded = [lacking, { ...develop, text: 'Bättre sagt.' }, good];
    expect(accepted(correct(section({ findings: reworded }))).events).toHaveLength(1);
    const praised = [{ ...good, kind: 'strength' }, develop, lacking];
    expect(correct(section({ text, findings: praised }))).toEqual(
      refuse('invalid', rules.correctionKeepsFindings, { field: '/sections/0/content/findings' }),
    );
  });
});

describe('handing over the parts in a report', () => {
  const successor = aPerson('d');
  const asked = () =>
    accepted(askToEstablish(aConsideredReport(), { establisher: head }, on('2026-10-16'))).state;
  const event = (from: typeof head, to: typeof head, parts: readonly string[]) => ({
    name: 'ReportHandedOver',
    data: {
      reportId: aConsideredReport().reportId,
      fromPersonId: from.personId,
      toPersonId: to.personId,
      parts,
    },
  });

  it('moves the author, who stays known as one who wrote it', () => {
    expect(handOver(asked(), { from: officer, to: successor })).toStrictEqual({
      state: { ...asked(), author: successor, formerAuthors: [officer] },
      events: [event(officer, successor, ['author'])],
    });
    const twice = accepted(handOver(asked(), { from: officer, to: successor })).state;
    expect(accepted(handOver(twice, { from: successor, to: manager })).state.formerAuthors).toEqual([
      officer,
      successor,
    ]);
  });

  it('moves the establisher, but not to one who wrote it', () => {
    expect(handOver(asked(), { from: head, to: successor })).toStrictEqual({
      state: { ...asked(), establisher: successor },
      events: [event(head, successor, ['establisher'])],
    });
    const { establisher: _, ...unasked } = asked();
    expect(handOver(asked(), { from: head, to: officer })).toStrictEqual({
      state: unasked,
      events: [event(head, officer, ['establisher'])],
    });
    expect(handOver(asked(), { from: officer, to: head })).toStrictEqual({
      state: { ...unasked, author: head, formerAuthors: [officer] },
      events: [event(officer, head, ['author'])],
    });
  });

  it('moves the unit’s manager', () => {
    const shared = aSharedReport();
    expect(handOver(shared, { from: manager, to: successor })).toStrictEqual({
      state: { ...shared, unit: { ...shared.unit, manager: successor } },
      events: [event(manager, successor, ['unitManager'])],
    });
  });

  it('moves all the parts of one person, and nothing of who has none', () => {
    const all = { ...asked(), author: head, unit: { ...asked().unit, manager: head } };
    expect(accepted(handOver(all, { from: head, to: successor })).events).toEqual([
      event(head, successor, ['author', 'establisher', 'unitManager']),
    ]);
    expect(handOver(asked(), { from: successor, to: head })).toBeUndefined();
    expect(handOver(asked(), { from: officer, to: officer })).toBeUndefined();
  });
});
