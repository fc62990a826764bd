import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { findLine, linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { completeRevisit } from '#shared/domain/revisit/complete-revisit.ts';
import { judgeLine, type LineJudgement } from '#shared/domain/revisit/judge-line.ts';
import { openRevisit } from '#shared/domain/revisit/open-revisit.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { accepted, anAdoptedPlan, broken, on } from '../plan/a-plan.ts';
import {
  aCompletedRevisit,
  accounted,
  aJudgement,
  anOpenRevisit,
  judged,
  judgedAlone,
  planned,
} from './a-revisit.ts';

const complete = (revisit: Revisit, heldOn = '2027-01-26') =>
  completeRevisit(revisit, { heldOn }, on('2027-01-28'));

const withMeasure = (measure: Partial<LineJudgement['measures'][number]>): Revisit => {
  const answered = { measureId: 'measure-1', ...measure };
  return accepted(
    judgeLine(judged(anOpenRevisit()), { lineId: 'brist-1', result: 'partly', measures: [answered] }),
  ).state;
};

const newMeasure = {
  what: 'En handledare följer varje ny medarbetare under två veckor.',
  ownerSide: 'unit' as const,
  responsible: 'enhetschef',
  dueOn: '2027-03-01',
};

describe('completing', () => {
  it('names everything that is missing', () => {
    expect(broken(complete(anOpenRevisit(), '2027-01-29'))).toEqual([
      '/lines/brist-1/account revisit.accountComesFirst',
      '/lines/papekande-2/account revisit.accountComesFirst',
      '/lines/forbattring-3/account revisit.accountComesFirst',
      '/lines/brist-1/result revisit.everyLineHasResult',
      '/lines/brist-1/measures/measure-1/done revisit.everyMeasureIsJudged',
      '/lines/papekande-2/result revisit.everyLineHasResult',
      '/lines/papekande-2/measures/measure-1/done revisit.everyMeasureIsJudged',
      '/lines/forbattring-3/result revisit.everyLineHasResult',
      '/lines/forbattring-3/measures/measure-1/done revisit.everyMeasureIsJudged',
      '/heldOn revisit.heldDateIsPlausible',
    ]);
  });

  it('waits for the account of the unit, or says why it does not; who comes unannounced asks for none', () => {
    const silent = judgedAlone(anOpenRevisit());
    const withoutAccountReason = 'Enhetschefen har slutat och ingen har efterträtt.';
    const reasoned = (revisit: Revisit) =>
      accepted(completeRevisit(revisit, { heldOn: '2027-01-26', withoutAccountReason }, on('2027-01-28')))
        .state;
    expect(broken(complete(silent))).toHaveLength(3);
    expect(reasoned(silent)).toMatchObject({ status: 'completed', withoutAccountReason });
    expect(reasoned(judged(anOpenRevisit()))).not.toHaveProperty('withoutAccountReason');
    const unannounced = accepted(complete(planned(silent, 'unannounced'))).state;
    expect(unannounced).toMatchObject({ status: 'completed', announcement: 'unannounced' });
    expect(unannounced).not.toHaveProperty('withoutAccountReason');
  });

  it('tells the result of each line and what remains', () => {
    const { state, events } = accepted(complete(judged(anOpenRevisit(), { 'papekande-2': 'notAchieved' })));
    expect(state).toMatchObject({ status: 'completed', heldOn: '2027-01-26' });
    expect(events).toMatchObject([
      {
        name: 'RevisitCompleted',
        data: {
          revisitNumber: 1,
          heldOn: '2027-01-26',
          results: [
            { lineId: 'brist-1', result: 'achieved' },
            { lineId: 'papekande-2', result: 'notAchieved' },
            { lineId: 'forbattring-3', result: 'achieved' },
          ],
          remaining: ['papekande-2'],
        },
      },
    ]);
    expect(broken(complete(state))).toEqual(['/status revisit.isOpen']);
  });

  it('takes place after the adoption and not in the future', () => {
    expect(broken(complete(judged(anOpenRevisit()), '2026-11-15'))).toEqual([
      '/heldOn revisit.heldDateIsPlausible',
    ]);
    expect(accepted(complete(judged(anOpenRevisit()), '2026-11-16')).state.heldOn).toBe('2026-11-16');
    expect(accepted(complete(judged(anOpenRevisit()), '2027-01-28')).state.heldOn).toBe('2027-01-28');
  });

  const field = '/lines/brist-1/measures/measure-1';
  it.each([
    ['done without effect', { done: 'yes' }, [`${field}/effect revisit.doneHasEffect`]],
    ['partly done without effect', { done: 'partly' }, [`${field}/effect revisit.doneHasEffect`]],
    [
      'an effect nobody can see',
      { done: 'yes', effect: 'hadEffect' },
      [`${field}/sign revisit.effectHasSign`],
    ],
    [
      'no effect, and nothing instead',
      { done: 'yes', effect: 'noEffect' },
      [`${field}/newMeasure revisit.noEffectAsksForMeasure`],
    ],
    ['no effect, and what is done instead', { done: 'yes', effect: 'noEffect', newMeasure }, []],
    [
      'no effect, and something that should have been done before',
      { done: 'yes', effect: 'noEffect', newMeasure: { ...newMeasure, dueOn: '2027-01-26' } },
      [`${field}/newMeasure/dueOn revisit.newMeasureIsAhead`],
    ],
    [
      'too early, but when?',
      { done: 'yes', effect: 'tooEarly' },
      [`${field}/lookAgainOn revisit.tooEarlySaysWhen`],
    ],
    [
      'too early until the day it was held',
      { done: 'yes', effect: 'tooEarly', lookAgainOn: '2027-01-26' },
      [`${field}/lookAgainOn revisit.tooEarlySaysWhen`],
    ],
    ['too early until later', { done: 'yes', effect: 'tooEarly', lookAgainOn: '2027-03-01' }, []],
    ['not done, but why?', { done: 'no' }, [`${field}/reason revisit.notDoneSaysWhy`]],
    ['not done, with the reason', { done: 'no', reason: 'Tjänsten är vakant.' }, []],
  ] as const)('asks of each measure: %s', (_, measure, expected) => {
    const decision = complete(withMeasure(measure));
    expect(expected.length === 0 ? accepted(decision).events.length : broken(decision)).toEqual(
      expected.length === 0 ? 1 : expected,
    );
  });

  it('asks for nothing instead where nobody comes again, or the aim is reached all the same', () => {
    const measure = aJudgement({ effect: 'noEffect' });
    const last = { ...withMeasure(measure), comesAgain: false };
    expect(accepted(complete(last)).events).toHaveLength(1);
    const reached = { lineId: 'brist-1', result: 'achieved' as const, measures: [measure] };
    expect(
      accepted(complete(accepted(judgeLine(judged(anOpenRevisit()), reached)).state)).events,
    ).toHaveLength(1);
  });

  it('brings what is done instead into the plan, where it is followed like the others', () => {
    const { state } = accepted(complete(withMeasure({ done: 'yes', effect: 'noEffect', newMeasure })));
    const outcome = outcomeOf(state);
    const plan = outcome && accepted(concludeRevisit(anAdoptedPlan(), outcome, on('2027-01-28'))).state;
    expect(plan && findLine(plan, 'brist-1')?.measures).toMatchObject([
      { measureId: 'measure-1' },
      { measureId: 'measure-2', ...newMeasure },
    ]);
    const opened = plan && openRevisit(undefined, { plan, number: 2 }, on('2027-03-26'));
    expect(opened && JSON.stringify(opened)).toContain('handledare');
  });

  it('succeeds exactly when every line was judged in full, whichever were left out', () => {
    const lineIds = linesOf(anOpenRevisit()).map(({ lineId }) => lineId);
    fc.assert(
      fc.property(fc.subarray(lineIds), (judgedLines) => {
        const revisit = judgedLines.reduce(
          (before, lineId) =>
            accepted(judgeLine(before, { lineId, result: 'achieved', measures: [aJudgement()] })).state,
          accounted(anOpenRevisit()),
        );
        const decision = complete(revisit);
        const left = lineIds.filter((lineId) => !judgedLines.includes(lineId));
        const named = left.length === 0 ? [] : broken(decision);
        expect(named.filter((violation) => violation.includes('/result'))).toEqual(
          left.map((lineId) => `/lines/${lineId}/result revisit.everyLineHasResult`),
        );
        if (left.length === 0) expect(accepted(decision).state.status).toBe('completed');
      }),
    );
  });
});

describe('judging a line', () => {
  it('may be saved half done, says whether it is done, and says nothing when nothing changed', () => {
    const half = accepted(judgeLine(anOpenRevisit(), { lineId: 'brist-1', result: 'partly', measures: [] }));
    expect(half.events).toMatchObject([
      { name: 'RevisitLineJudged', data: { result: 'partly', isJudgedInFull: false } },
    ]);
    expect(judgeLine(half.state, { lineId: 'brist-1', result: 'partly', measures: [] })).toBeUndefined();
    const full = judgeLine(half.state, { lineId: 'brist-1', result: 'partly', measures: [aJudgement()] });
    expect(accepted(full).events).toMatchObject([{ data: { isJudgedInFull: true } }]);
    const cleared = judgeLine(accepted(full).state, { lineId: 'brist-1', measures: [] });
    expect(accepted(cleared).events[0]?.data).not.toHaveProperty('result');
  });

  it('refuses measures that the line does not have, and lines that the revisit does not have', () => {
    const measures = [aJudgement({ measureId: 'measure-7' })];
    expect(broken(judgeLine(anOpenRevisit(), { lineId: 'brist-1', measures }))).toEqual([
      '/measures/0/measureId revisit.measureOfTheLine',
    ]);
    expect(broken(judgeLine(anOpenRevisit(), { lineId: 'x', measures: [] }))).toEqual([
      'revisit.lineOfTheRevisit',
    ]);
  });

  it('changes nothing once the revisit is completed', () => {
    expect(broken(judgeLine(aCompletedRevisit(), { lineId: 'brist-1', measures: [] }))).toEqual([
      '/status revisit.isOpen',
    ]);
  });
});
