import { describe, expect, it } from 'vitest';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { followUpAsWhole, type WholeFollowUp } from '#shared/domain/plan/follow-up-as-whole.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { ClosingTalk } from '#shared/domain/report/closing-talk.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { aPublishedReport } from '../report/a-report.ts';
import { aCompletedRevisit, anOpenRevisit, judged } from '../revisit/a-revisit.ts';
import { aBasis, accepted, adoptedFrom, aFinding, aMeasure, anOpenPlan, on, twoYears } from './a-plan.ts';

const { sections: _, ...rest } = aPublishedReport();
const aReport = (sections: Report['sections']): Report => ({ ...rest, sections });
const aSection = (outcome?: string): Report['sections'][string] => ({
  ...(outcome !== undefined && { judgement: { outcome } }),
  criteria: {},
  requirements: {},
  findings: [],
  findingsNumbered: 0,
  version: 1,
});
const report = aReport({ personal: aSection('delvis-uppfyllt') });

const adopted = adoptedFrom(aBasis({ findings: [aFinding('brist-1')] }));
const visit = aCompletedRevisit(judged(anOpenRevisit(adopted), { 'brist-1': 'partly' }));
const noted = (plan: Plan, held: Revisit): Plan => {
  const outcome = outcomeOf(held);
  if (outcome === undefined) throw new Error('The revisit has no outcome');
  return accepted(concludeRevisit(plan, outcome, on('2027-01-28'))).state;
};
const whole = (changes: Partial<WholeFollowUp> = {}) =>
  followUpAsWhole({ plan: adopted, report, talks: [], revisits: [], ...changes });
const { measureId: __, ...measure } = { ...aMeasure(), measureId: 'measure-1' };
const line = {
  lineId: 'brist-1',
  kind: 'improvementArea',
  text: aFinding('brist-1').text,
  measures: [{ measureId: 'measure-1', ...measure, found: [] }],
  results: [],
  remains: true,
};
const area = { areaId: 'personal', name: 'Personal', judgement: 'Delvis uppfyllt', lines: [line] };

describe('a follow-up as a whole', () => {
  const { planId, reportId, caseNumber, unit, programme } = adopted;

  it('is what was found, what is done about it, and what remains', () => {
    const { title, names } = programme.definition;
    expect(whole()).toStrictEqual({
      planId,
      reportId,
      caseNumber,
      unit,
      programme: { title, version: 1, names },
      status: 'adopted',
      assessmentCompletedOn: '2026-10-05',
      adoptedOn: '2026-11-16',
      areas: [area],
      revisits: [{ number: 1, name: 'Återbesök', dueOn: '2027-01-18', isExtra: false }],
      closingTalks: [],
      remaining: 1,
      nextAssessmentOn: '2027-10-05',
    });
  });

  it('says nothing of an adoption that has not been, nor of an assessment that has begun', () => {
    const begun = { ...anOpenPlan(), nextAssessmentId: adopted.assessmentId };
    const shown = whole({ plan: begun });
    for (const key of ['adoptedOn', 'nextAssessmentOn', 'closing']) expect(shown).not.toHaveProperty(key);
    const closing = { closedOn: '2027-02-01', reason: 'officerDecided' as const };
    expect(whole({ plan: { ...adopted, closing } }).closing).toStrictEqual(closing);
  });

  it('tells of each line why nothing is done, and what each revisit found', () => {
    const plan = noted(adopted, visit);
    const { sign } = visit.areas['personal']?.lines[0]?.measures[0]?.judgement ?? {};
    const found = { revisitNumber: 1, done: 'yes', effect: 'hadEffect', sign };
    expect(whole({ plan, revisits: [visit] }).areas).toStrictEqual([
      {
        ...area,
        lines: [
          {
            ...line,
            measures: [{ measureId: 'measure-1', ...measure, found: [found] }],
            results: [{ revisitNumber: 1, heldOn: '2027-01-26', result: 'partly' }],
          },
        ],
      },
    ]);
    const reasoned = {
      ...adopted.areas['personal'],
      lines: adopted.areas['personal']?.lines.map((one) => ({
        ...one,
        measures: [],
        noMeasureReason: 'Redan åtgärdat.',
      })),
    } as Plan['areas'][string];
    expect(whole({ plan: { ...adopted, areas: { personal: reasoned } } }).areas[0]?.lines[0]).toStrictEqual({
      ...line,
      measures: [],
      noMeasureReason: 'Redan åtgärdat.',
    });
  });

  it('tells of revisits in the order they were held, whatever their order, and only of those completed', () => {
    const again: Revisit = { ...visit, number: 2, heldOn: '2027-03-22' };
    const results = (...revisits: Revisit[]) =>
      whole({ revisits }).areas[0]?.lines[0]?.results.map(({ revisitNumber }) => revisitNumber);
    expect(results(visit, again)).toEqual([1, 2]);
    expect(results(again, visit)).toEqual([1, 2]);
    expect(results({ ...again, status: 'carriedOut' }, visit)).toEqual([1]);
    const { heldOn: ___, ...undated } = visit;
    expect(results(undated)).toEqual([]);
    const elsewhere = { ...visit, areas: { annat: { areaName: 'Annat', lines: [] } } };
    expect(results(elsewhere)).toEqual([]);
    const other = { ...visit, areas: { personal: { areaName: 'Personal', lines: [] } } };
    expect(results(other)).toEqual([]);
  });

  it('tells of each line its own result', () => {
    const two = adoptedFrom(aBasis({ findings: [aFinding('brist-1'), aFinding('brist-2')] }));
    const held = aCompletedRevisit(judged(anOpenRevisit(two), { 'brist-1': 'partly' }));
    const { areas } = whole({ plan: noted(two, held), revisits: [held] });
    expect(areas[0]?.lines.map(({ results }) => results[0]?.result)).toEqual(['partly', 'achieved']);
  });

  it('leaves out of a revisit what it did not judge', () => {
    const open = anOpenRevisit(adopted);
    const unjudged: Revisit = { ...open, status: 'completed', heldOn: '2027-01-26' };
    expect(whole({ revisits: [unjudged] }).areas).toStrictEqual([area]);
    const renamed = JSON.parse(JSON.stringify(visit).replaceAll('measure-1', 'measure-9')) as Revisit;
    expect(whole({ revisits: [renamed] }).areas[0]?.lines[0]?.measures[0]?.found).toEqual([]);
  });

  it('shows the areas of the report and those with lines, first those in which something remains', () => {
    const findings = [aFinding('halsa', { areaId: 'halso-och-sjukvard', areaName: 'Hälso- och sjukvård' })];
    const shown = (plan: Plan, sections: Report['sections']) =>
      whole({ plan, report: aReport(sections) }).areas.map(({ areaId, lines }) => [areaId, lines.length]);
    const plan = adoptedFrom(aBasis({ findings }));
    expect(shown(plan, { personal: aSection() })).toEqual([
      ['halso-och-sjukvard', 1],
      ['personal', 0],
    ]);
    expect(shown(plan, {})).toEqual([['halso-och-sjukvard', 1]]);
    expect(whole({ plan, report: aReport({}) }).areas[0]).not.toHaveProperty('judgement');
    const done = noted(adopted, {
      ...visit,
      ...judged(anOpenRevisit(adopted)),
      status: 'completed',
      heldOn: '2027-01-26',
    });
    const { areas, remaining } = whole({ plan: done });
    expect([areas[0]?.lines[0]?.remains, remaining]).toEqual([false, 0]);
  });

  it('shows how an area has come out against the time before', () => {
    const reportBefore = aReport({ personal: aSection('inte-uppfyllt') });
    expect(whole({ reportBefore }).areas[0]?.change).toBe('better');
    expect(whole().areas[0]).not.toHaveProperty('change');
  });

  it('knows no area by a name that every object has', () => {
    const { definition } = programme;
    const [first] = definition.areas;
    if (first === undefined) throw new Error('The programme has no areas');
    const strange = { ...definition, areas: [{ ...first, id: 'constructor' }] };
    const plan = { ...adopted, areas: {}, programme: { ...programme, definition: strange } };
    expect(whole({ plan }).areas).toEqual([]);
  });

  it('tells of each revisit what became of it', () => {
    const [first] = adopted.revisits;
    if (first === undefined) throw new Error('The plan has no revisit');
    const waived = { waivedOn: '2026-12-01', reason: 'Beslut.' };
    const moves = [
      { from: '2027-01-11', to: '2027-01-18', why: 'postponed' as const, movedOn: '2026-12-01' },
    ];
    const revisits = [
      { ...first, held: { revisitId: visit.revisitId, heldOn: '2027-01-26' } },
      { ...first, number: 2, waived },
      { ...first, number: 3, coveredBy: 4 },
      { ...first, number: 4, isExtra: true as const, moves },
    ];
    const supported = { ...visit, support: { given: 'Handledning.' } };
    const begun = { ...anOpenRevisit(adopted), number: 4 };
    const row = { name: 'Återbesök', dueOn: '2027-01-18', isExtra: false };
    const announcement = 'announced';
    expect(whole({ plan: { ...adopted, revisits }, revisits: [supported, begun] }).revisits).toStrictEqual([
      { number: 1, ...row, heldOn: '2027-01-26', announcement, support: { given: 'Handledning.' } },
      { number: 2, ...row, waived },
      { number: 3, ...row, coveredBy: 4 },
      { number: 4, ...row, isExtra: true, announcement, moves },
    ]);
  });

  it('tells of the talks that were held, in their order', () => {
    const talk = (kind: ClosingTalk['kind'], heldOn?: string): ClosingTalk => ({
      talkId: planId as never,
      kind,
      organisationId: adopted.organisationId,
      bodyId: adopted.bodyId,
      caseNumber,
      unit,
      officer: adopted.officer,
      reportId,
      planId,
      status: heldOn === undefined ? 'asked' : 'held',
      ...(heldOn !== undefined && { held: { heldOn, participants: [{ role: 'enhetschef', number: 1 }] } }),
    });
    const talks = [talk('afterRevisits', '2028-01-10'), talk('afterProtocol', '2026-11-30')];
    const participants = [{ role: 'enhetschef', number: 1 }];
    expect(whole({ talks: [...talks, talk('afterProtocol')] }).closingTalks).toStrictEqual([
      { kind: 'afterProtocol', heldOn: '2026-11-30', participants },
      { kind: 'afterRevisits', heldOn: '2028-01-10', participants },
    ]);
    expect(whole({ plan: adoptedFrom(aBasis({ cadence: twoYears })) }).nextAssessmentOn).toBe('2028-10-05');
  });
});
